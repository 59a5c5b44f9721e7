import java.io.File;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileReport;

/** Loads an ontology with the OWL API, as Protégé does, and prints what it found, one "name number" a line. */
public class Load {
    public static void main(String[] arguments) throws Exception {
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        OWLOntology ontology = manager.loadOntologyFromOntologyDocument(new File(arguments[0]));
        System.out.println("format " + manager.getOntologyFormat(ontology).getKey());
        System.out.println("classes " + ontology.classesInSignature().count());
        System.out.println("object-properties " + ontology.objectPropertiesInSignature().count());
        System.out.println("data-properties " + ontology.dataPropertiesInSignature().count());
        System.out.println("axioms " + ontology.getAxiomCount());
        OWLProfileReport report = new OWL2DLProfile().checkOntology(ontology);
        System.out.println("violations " + report.getViolations().size());
        report.getViolations().forEach(each -> System.err.println(each));
    }
}

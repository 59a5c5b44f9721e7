"use strict";
(function () {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const byId = (id) => document.getElementById(id);
  const panel = byId("panel");
  const hidden = new Set();
  let matches = null;
  let chosen = null;

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function rounded(ctx, x, y, w, h, r) {
    ctx.beginPath();
    ctx.moveTo(x + r, y);
    ctx.arcTo(x + w, y, x + w, y + h, r);
    ctx.arcTo(x + w, y + h, x, y + h, r);
    ctx.arcTo(x, y + h, x, y, r);
    ctx.arcTo(x, y, x + w, y, r);
    ctx.closePath();
  }

  const SANS = '"Segoe UI", system-ui, -apple-system, "Noto Sans", "DejaVu Sans", sans-serif';

  function dimmed(node) {
    if (matches) return !matches.has(node.id);
    if (chosen) return !chosen.has(node.id);
    return false;
  }

  function drawBox(ctx, node, x, y, selected) {
    const look = node.look;
    const left = x - look.w / 2;
    const top = y - look.h / 2;
    ctx.save();
    if (dimmed(node)) {
      rounded(ctx, left, top, look.w, look.h, look.card ? 9 : 5);
      ctx.fillStyle = "#ffffff";
      ctx.fill();
      ctx.globalAlpha = 0.25;
    }
    if (look.card && !dimmed(node)) {
      ctx.shadowColor = "rgba(31, 39, 51, .13)";
      ctx.shadowBlur = 7;
      ctx.shadowOffsetY = 2;
    }
    rounded(ctx, left, top, look.w, look.h, look.card ? 9 : 5);
    ctx.fillStyle = look.fill;
    ctx.fill();
    ctx.shadowColor = "transparent";
    ctx.setLineDash(look.dashed ? [6, 4] : []);
    ctx.lineWidth = selected ? 2.6 : look.card ? 1.3 : 1;
    ctx.strokeStyle = look.bar;
    ctx.stroke();
    ctx.setLineDash([]);
    if (!look.card) {
      ctx.save();
      ctx.clip();
      ctx.fillStyle = look.bar;
      ctx.fillRect(left, top, 5, look.h);
      ctx.restore();
    }
    ctx.textBaseline = "alphabetic";
    ctx.textAlign = "left";
    let line = top + 11;
    if (look.caption) {
      ctx.font = "600 11px " + SANS;
      ctx.fillStyle = look.bar;
      ctx.fillText(look.caption, left + 15, line + 10, look.w - 24);
      line += 15;
    }
    ctx.font = (look.card ? "400 14px " : "600 14px ") + SANS;
    ctx.fillStyle = "#1f2733";
    for (const text of look.lines) {
      ctx.fillText(text, left + 15, line + 14, look.w - 24);
      line += 18;
    }
    ctx.restore();
  }

  function drawDot(ctx, node, x, y, selected) {
    const look = node.look;
    const centre = y;
    ctx.save();
    ctx.globalAlpha = dimmed(node) ? 0.22 : 1;
    ctx.beginPath();
    ctx.arc(x, centre, look.radius, 0, 2 * Math.PI);
    ctx.fillStyle = look.bar;
    ctx.fill();
    ctx.lineWidth = selected ? 4 : 2;
    ctx.strokeStyle = selected ? "#1f2733" : "#fff";
    ctx.stroke();
    ctx.textAlign = "center";
    ctx.textBaseline = "alphabetic";
    ctx.font = "600 14px " + SANS;
    ctx.lineWidth = 4;
    ctx.lineJoin = "round";
    ctx.strokeStyle = "rgba(251, 250, 247, .92)";
    ctx.fillStyle = "#1f2733";
    let line = centre + look.radius + 17;
    for (const text of look.lines) {
      ctx.strokeText(text, x, line);
      ctx.fillText(text, x, line);
      line += 18;
    }
    ctx.restore();
  }

  const facts = new Map(data.nodes.map((node) => [node.id, node]));
  const nodes = new vis.DataSet(
    data.nodes.map((node) => ({
      id: node.id,
      x: node.x,
      y: node.y,
      shape: "custom",
      ctxRenderer: ({ ctx, x, y, state }) => ({
        drawNode() {
          (data.dots ? drawDot : drawBox)(ctx, node, x, y, state.selected);
        },
        nodeDimensions: data.dots
          ? { width: 2 * node.look.radius, height: 2 * node.look.radius }
          : { width: node.look.w, height: node.look.h },
      }),
    })),
  );

  function edgeLook(edge) {
    const off = (matches && !(matches.has(edge.from) && matches.has(edge.to))) ||
      (!matches && chosen && !(chosen.has(edge.from) && chosen.has(edge.to)));
    return { color: edge.color, opacity: off ? 0.12 : edge.tie === "belongs" ? 0.7 : 0.85 };
  }

  const edges = new vis.DataSet(
    data.edges.map((edge) => ({
      id: edge.id,
      from: edge.from,
      to: edge.to,
      dashes: edge.dashes ? [7, 5] : false,
      width: edge.width,
      color: edgeLook(edge),
      arrows: data.kind === "delegations" && facts.get(edge.to).tie ? "" : edge.tie === "belongs" ? "" : "to",
    })),
  );

  const network = new vis.Network(byId("picture"), { nodes, edges }, {
    physics: false,
    layout: { improvedLayout: false },
    interaction: { hover: true, dragNodes: true, keyboard: { enabled: true, bindToWindow: false }, tooltipDelay: 1e9 },
    nodes: { chosen: false },
    edges: {
      arrows: { to: { scaleFactor: 0.7 } },
      arrowStrikethrough: false,
      selectionWidth: 1.5,
      hoverWidth: 0.6,
      smooth: data.dots
        ? { enabled: true, type: "curvedCW", roundness: 0.16 }
        : { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.45 },
    },
  });

  network.on("beforeDrawing", (ctx) => {
    for (const group of data.groups) {
      ctx.save();
      rounded(ctx, group.x, group.y, group.w, group.h, 16);
      ctx.fillStyle = "#ffffff";
      ctx.fill();
      ctx.strokeStyle = "#e3e6ea";
      ctx.lineWidth = 1.5;
      ctx.stroke();
      ctx.font = "600 19px " + SANS;
      ctx.fillStyle = "#3d4451";
      ctx.textBaseline = "alphabetic";
      ctx.textAlign = "left";
      ctx.fillText(group.label, group.x + 30, group.y + 40);
      ctx.restore();
    }
  });

  function frame() {
    if (!data.groups.length) return null;
    const left = Math.min(...data.groups.map((g) => g.x));
    const top = Math.min(...data.groups.map((g) => g.y));
    const right = Math.max(...data.groups.map((g) => g.x + g.w));
    const bottom = Math.max(...data.groups.map((g) => g.y + g.h));
    return { left, top, right, bottom };
  }

  function fitAll(animation, least) {
    const box = frame();
    if (!box) return;
    const stage = byId("picture");
    let scale = Math.min(
      1.15,
      (stage.clientWidth - 40) / (box.right - box.left),
      (stage.clientHeight - 40) / (box.bottom - box.top),
    );
    if (scale < least) {
      scale = Math.min(Math.max(scale, 0.66), 1);
      box.right = Math.min(box.right, box.left + (stage.clientWidth - 40) / scale);
      box.bottom = Math.min(box.bottom, box.top + (stage.clientHeight - 40) / scale);
    }
    network.moveTo({
      position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 },
      scale,
      animation: animation ? { duration: 350, easingFunction: "easeInOutQuad" } : false,
    });
  }

  function paint() {
    edges.update(data.edges.map((edge) => ({ id: edge.id, color: edgeLook(edge), hidden: hidden.has(edge.tie) })));
    network.redraw();
  }

  function around(id) {
    const found = new Set([id]);
    const step = (from, ends) => {
      for (const edge of data.edges) {
        if (edge[ends[0]] === from && !hidden.has(edge.tie)) {
          const other = edge[ends[1]];
          if (found.has(other)) continue;
          found.add(other);
          if (facts.get(other).tie) step(other, ends);
        }
      }
    };
    step(id, ["from", "to"]);
    step(id, ["to", "from"]);
    return found;
  }

  function quotesOf(item, into) {
    for (const [source, sentence] of item.quotes) {
      const quote = element("blockquote", "«" + sentence + "»");
      if (source) quote.append(element("cite", source));
      into.append(quote);
    }
  }

  function tell(itemNumber, nodeId) {
    const item = data.items[itemNumber];
    const back = element("button", words.close, "back");
    back.type = "button";
    back.addEventListener("click", () => clear());
    const list = element("dl");
    for (const [name, text] of item.facts) {
      list.append(element("dt", name), element("dd", text));
    }
    panel.replaceChildren(back, element("h2", item.title), list);
    quotesOf(item, panel);
    if (nodeId !== undefined && !facts.get(nodeId).tie) neighbours(nodeId);
    panel.scrollTop = 0;
  }

  function neighbours(nodeId) {
    const sides = [["from", words.given], ["to", words.received]];
    for (const [side, heading] of sides) {
      const seen = new Set();
      const rows = data.edges.filter((edge) => edge[side] === nodeId && edge.tie !== "belongs");
      const found = rows.filter((edge) => !seen.has(edge.item) && seen.add(edge.item));
      if (!found.length) continue;
      panel.append(element("h3", heading));
      const list = element("ul", undefined, "list");
      for (const edge of found) {
        const cardEnd = facts.get(edge.from).tie ? edge.from : facts.get(edge.to).tie ? edge.to : null;
        const note = data.listed.find((row) => row.item === edge.item);
        list.append(rowFor({
          text: data.items[edge.item].title,
          note: note ? note.note : "",
          tie: edge.tie,
          node: cardEnd,
          edge: cardEnd === null ? edge.id : undefined,
          item: edge.item,
        }));
      }
      panel.append(list);
    }
  }

  const colourOf = new Map(data.ties.map((tie) => [tie.id, tie.colour]));

  function rowFor(row) {
    const button = element("button", row.text, "row");
    button.type = "button";
    button.style.borderLeftColor = colourOf.get(row.tie) || "#a7adb8";
    if (row.note) button.append(element("small", row.note));
    button.addEventListener("click", () => show(row));
    const entry = element("li");
    entry.append(button);
    return entry;
  }

  function show(row) {
    matches = null;
    if (row.node !== null && row.node !== undefined) {
      chosen = around(row.node);
      network.selectNodes([row.node], false);
      focusOn([...chosen]);
    } else {
      const edge = data.edges[row.edge];
      chosen = new Set([edge.from, edge.to]);
      network.selectEdges([edge.id]);
      focusOn([edge.from, edge.to]);
    }
    paint();
    tell(row.item);
  }

  function focusOn(ids) {
    const boxes = ids.map((id) => facts.get(id));
    const left = Math.min(...boxes.map((b) => b.x - b.look.w / 2));
    const right = Math.max(...boxes.map((b) => b.x + b.look.w / 2));
    const top = Math.min(...boxes.map((b) => b.y - b.look.h / 2));
    const bottom = Math.max(...boxes.map((b) => b.y + b.look.h / 2));
    const stage = byId("picture");
    const scale = Math.min(1, (stage.clientWidth - 120) / (right - left), (stage.clientHeight - 120) / (bottom - top));
    network.moveTo({
      position: { x: (left + right) / 2, y: (top + bottom) / 2 },
      scale: Math.max(scale, Math.min(network.getScale(), 1)),
      animation: { duration: 350, easingFunction: "easeInOutQuad" },
    });
  }

  function clear() {
    chosen = null;
    network.unselectAll();
    paint();
    listAll();
  }

  function folded(text) {
    return text.normalize("NFC").toLowerCase();
  }

  function listAll() {
    const wanted = folded(byId("search").value.trim());
    const rows = data.listed.filter((row) => !hidden.has(row.tie) && (!wanted || textOf(row).includes(wanted)));
    panel.replaceChildren(element("p", words.hint, "hint"));
    let of = null;
    let list = null;
    for (const row of rows.slice(0, 800)) {
      if (row.of !== of || list === null) {
        of = row.of;
        panel.append(element("h3", of || words["no-organisation"]));
        list = element("ul", undefined, "list");
        panel.append(list);
      }
      list.append(rowFor(row));
    }
    if (!rows.length) panel.append(element("p", words["none-found"], "hint"));
  }

  function textOf(row) {
    const item = data.items[row.item];
    return folded([row.text, row.note, row.of, ...item.facts.map((f) => f[1]), ...item.quotes.map((q) => q[1])].join(" "));
  }

  function search() {
    const wanted = folded(byId("search").value.trim());
    chosen = null;
    network.unselectAll();
    matches = wanted ? matching(wanted) : null;
    paint();
    listAll();
  }

  function matching(wanted) {
    const found = new Set();
    for (const node of data.nodes) {
      const item = data.items[node.item];
      const text = folded([node.label, node.of, ...item.facts.map((f) => f[1]), ...item.quotes.map((q) => q[1])].join(" "));
      const own = node.tie ? text : folded(node.label);
      if (own.includes(wanted)) around(node.id).forEach((id) => found.add(id));
    }
    for (const row of data.listed) {
      if (row.edge !== undefined && textOf(row).includes(wanted)) {
        found.add(data.edges[row.edge].from).add(data.edges[row.edge].to);
      }
    }
    return found;
  }

  function legend() {
    const box = byId("legend");
    const ties = element("ul");
    for (const tie of data.ties) {
      const label = element("label");
      const tick = element("input");
      tick.type = "checkbox";
      tick.checked = true;
      tick.addEventListener("change", () => {
        if (tick.checked) hidden.delete(tie.id);
        else hidden.add(tie.id);
        paint();
        listAll();
      });
      const stroke = element("span", undefined, "stroke");
      stroke.style.borderTopColor = tie.colour;
      if (tie.id === "belongs") stroke.style.borderTopStyle = "dashed";
      label.append(tick, stroke, element("span", tie.label));
      const entry = element("li");
      entry.append(label);
      ties.append(entry);
    }
    const kinds = element("ul");
    for (const kind of data.kinds) {
      const entry = element("li", undefined, "plain");
      const swatch = element("span", undefined, "swatch");
      swatch.style.borderColor = kind.colour;
      swatch.style.background = kind.fill;
      entry.append(swatch, element("span", kind.label));
      kinds.append(entry);
    }
    ties.setAttribute("aria-label", words.ties);
    kinds.setAttribute("aria-label", words.kinds);
    box.append(ties, kinds);
    if (data.kind === "delegations") box.append(element("p", words["not-decided"]));
  }

  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    matches = null;
    if (node !== undefined) {
      chosen = around(node);
      paint();
      tell(facts.get(node).item, node);
    } else if (edge !== undefined) {
      chosen = new Set([data.edges[edge].from, data.edges[edge].to]);
      paint();
      tell(data.edges[edge].item);
    } else {
      clear();
    }
  });
  byId("search").placeholder = words.search;
  byId("search").setAttribute("aria-label", words.search);
  byId("search").addEventListener("input", search);
  byId("fit").textContent = words.fit;
  byId("fit").addEventListener("click", () => fitAll(true, 0));
  window.addEventListener("resize", () => fitAll(false, 0.45));
  legend();
  listAll();
  fitAll(false, 0.45);
  document.documentElement.dataset.ready = "yes";
})();

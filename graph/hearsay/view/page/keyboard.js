// Everything by keyboard: pictures, search, going from actor to actor, zoom.
const KEYS = {
  1: () => change({ picture: "actors", pick: "" }), 2: () => change({ picture: "sources", pick: "" }), 3: () => change({ picture: "timeline", pick: "" }),
  "/": () => byId("search").focus(), "?": () => byId("help").showModal(), r: reset, t: turnTheme, n: showNeighbourhood, Escape: goBack, Enter: readEvidence,
  "+": () => zoom(1.3), "=": () => zoom(1.3), "-": () => zoom(1 / 1.3), 0: fitPicture,
};
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function startKeyboard() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "Enter" && event.target !== byId("graph")) return;
    if (event.key in WAYS && event.target === byId("graph")) step(WAYS[event.key]);
    else if (Object.hasOwn(KEYS, event.key)) KEYS[event.key]();
    else return;
    event.preventDefault();
  });
}
const picked = () => (state.pick.startsWith("n:") ? nodeOfKey.get(state.pick.slice(2)) : undefined);
function step([right, down]) {
  const all = [...shownVertices.values()].filter((item) => item.about), here = all.find((item) => item.about === picked()?.key);
  if (!all.length) return;
  const far = (item) => { const x = item.x - here.x, y = item.y - here.y, along = x * right + y * down, aside = Math.abs(x * down) + Math.abs(y * right); return along <= 0 || aside > along * 2.5 ? Infinity : along + 2 * aside; };
  const next = here ? all.reduce((best, item) => (far(item) < far(best) ? item : best)) : all.reduce((best, item) => (item.importance > best.importance ? item : best));
  if (here && far(next) === Infinity) return;
  change({ pick: next.pick });
  const place = network.canvasToDOM({ x: next.x, y: next.y }), frame = byId("graph");
  if (place.x < 40 || place.y < 40 || place.x > frame.clientWidth - 40 || place.y > frame.clientHeight - 40) network.moveTo({ position: { x: next.x, y: next.y }, animation: false });
  byId("status").textContent = next.tip();
}
function showNeighbourhood() { const node = picked(); if (node) change({ near: state.near === node.key ? "" : node.key, picture: "actors" }); }
function readEvidence() { if (state.pick) byId("panel").focus(); }
function goBack() {
  if (byId("filters").classList.contains("open")) byId("show-filters").click();
  else if (byId("panel").contains(document.activeElement)) byId("graph").focus();
  else if (state.pick) change({ pick: "" }); else if (state.near) change({ near: "" });
}

// Statements over time at the foot of the page; dragging over them chooses dates.
const BARS = 90;
let bins = null, drag = null;

function drawHistogram() {
  const test = makeTest({ dates: false }), fitting = statements.filter(test), axis = axisOf(statements.map((each) => each.date));
  const picture = byId("histogram"), width = picture.clientWidth || 600, height = picture.clientHeight || 52;
  byId("dates").hidden = axis === null;
  if (axis === null) return;
  const step = Math.max(1, Math.ceil((axis.last - axis.first + 1) / BARS)), number = Math.ceil((axis.last - axis.first + 1) / step), tallies = new Array(number).fill(0);
  for (const each of fitting) if (each.date) tallies[Math.floor((dayOf(each.date) - axis.first) / step)] += 1;
  bins = { first: axis.first, step, number, width };
  const most = Math.max(1, ...tallies), wide = width / number, foot = height - 13;
  const inside = (place) => (!state.from || dateOf(axis.first + place * step + step - 1) >= state.from) && (!state.to || dateOf(axis.first + place * step) <= state.to);
  const bars = tallies.map((tally, place) => draw("rect", { class: `bar${inside(place) ? " in" : ""}`, x: place * wide + 0.5, width: Math.max(1, Math.min(wide - 1, 40)), y: foot - (tally / most) * (foot - 2), height: (tally / most) * (foot - 2) }));
  const marks = ticksOf(axis, width / 130).map((tick) => { const x = Math.max(28, Math.min(width - 28, ((dayOf(tick) - axis.first) / step) * wide)); const sign = draw("text", { x, y: height - 2, "text-anchor": "middle" }); sign.textContent = tick; return sign; });
  picture.replaceChildren(...bars, ...brush(foot), ...marks);
  const undated = fitting.filter((each) => !each.date).length;
  byId("range").textContent = state.from || state.to ? `${state.from || "…"} – ${state.to || "…"}${undated ? `; ${undated} without date hidden` : ""}` : undated ? `${figure(undated)} of ${plural(fitting.length, "statement")} without date` : "Drag over the bars to choose dates";
}
function brush(foot) {
  if (!state.from && !state.to) return [];
  const place = (date, end) => Math.max(0, Math.min(bins.width, ((dayOf(date) + end - bins.first) / bins.step) * (bins.width / bins.number)));
  const left = state.from ? place(state.from, 0) : 0, right = state.to ? place(state.to, 1) : bins.width;
  return [draw("rect", { class: "brush", x: left, width: Math.max(2, right - left), y: 0, height: foot }), ...[left, right].map((x, side) => draw("rect", { class: "edge", x: Math.max(0, x - 2), width: 4, y: 0, height: foot, "data-side": side }))];
}
const placeOf = (event) => Math.max(0, Math.min(bins.number - 1, Math.floor(((event.clientX - byId("histogram").getBoundingClientRect().left) / bins.width) * bins.number)));
function dragTo(place) {
  const [low, high] = [Math.min(drag.start, place), Math.max(drag.start, place)];
  change({ from: dateOf(bins.first + low * bins.step), to: dateOf(bins.first + high * bins.step + bins.step - 1) });
}
function startHistogram() {
  const picture = byId("histogram");
  picture.addEventListener("pointerdown", (event) => {
    const side = event.target.dataset?.side, other = side === "0" ? state.to : side === "1" ? state.from : "";
    drag = { start: other ? Math.max(0, Math.min(bins.number - 1, Math.floor((dayOf(other) - bins.first) / bins.step))) : placeOf(event), moved: false };
    picture.setPointerCapture(event.pointerId);
  });
  picture.addEventListener("pointermove", (event) => { if (drag) { const place = placeOf(event); if (drag.moved || place !== drag.start) { drag.moved = true; dragTo(place); } } });
  picture.addEventListener("pointerup", (event) => { if (drag && !drag.moved) { if (state.from || state.to) change({ from: "", to: "" }); else dragTo(placeOf(event)); } drag = null; });
}

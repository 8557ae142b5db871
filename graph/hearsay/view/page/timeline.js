// Third picture: claims over time, the best-founded ones; what contradicts another stands right below it.
const MOST_ROWS = 40, MOST_OPPOSED = 3;
let claimRoom = MOST_ROWS;

function chooseClaims() {
  const found = new Map();
  for (const statement of passing) {
    if (state.near && ![statement.subject, statement.target, statement.speaker].includes(nodeOfKey.get(state.near).index)) continue;
    if (!found.has(statement.claim)) found.set(statement.claim, []);
    found.get(statement.claim).push(statement);
  }
  const rows = [...found].map(([number, members]) => rowOf(claims[number], members, claims[number].contrary.filter((other) => found.has(other))));
  rows.sort((one, other) => one.group - other.group || other.claim.clear - one.claim.clear || other.claim.origins - one.claim.origins || other.claim.outlets - one.claim.outlets || other.members.length - one.members.length || one.claim.index - other.claim.index);
  const ordered = [], placed = new Set(), rowOfClaim = new Map(rows.map((row) => [row.claim.index, row]));
  let group = -1;
  for (const row of rows) {
    if (ordered.length >= claimRoom) break;
    if (placed.has(row)) continue;
    const opposed = row.contrary.map((other) => rowOfClaim.get(other)).filter((other) => !placed.has(other)).slice(0, MOST_OPPOSED);
    for (const each of [row, ...opposed]) { placed.add(each); ordered.push({ ...each, joined: each !== row, title: row.group === group ? "" : TITLES[row.group] }); group = row.group; }
  }
  return { rows: ordered, left: rows.length - ordered.length };
}
// Who or what a pronoun stands for is often all that matters: claims of nobody known come last.
const TITLES = ["Contradicted", "With several origins", "Of one origin", "Of someone or something not named"];
function rowOf(claim, members, contrary) {
  return { claim, members, contrary, group: !claim.clear ? 3 : contrary.length ? 0 : claim.origins > 1 ? 1 : 2 };
}
const DAY = 86_400_000;
const dayOf = (date) => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY;
const dateOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
function axisOf(dates) {
  const days = dates.filter(Boolean).map(dayOf).filter(Number.isFinite);
  if (!days.length) return null;
  const first = days.reduce((one, other) => Math.min(one, other)), last = Math.max(days.reduce((one, other) => Math.max(one, other)), first + 1);
  return { first, last, at: (date) => ((dayOf(date) - first) / (last - first)) * 100 };
}
function ticksOf(axis, most) {
  const span = axis.last - axis.first, step = [1, 2, 7, 14, 30, 91, 182, 365, 730, 1826, 3652, 36525].find((days) => span / days <= most) ?? 36525;
  const ticks = [];
  for (let day = axis.first; day <= axis.last; day += step) ticks.push(dateOf(day));
  return ticks;
}
function showTimeline() {
  const { rows: shown, left } = chooseClaims();
  const axis = axisOf(shown.flatMap((row) => row.members.map((each) => each.date)));
  const narrow = byId("timeline").clientWidth < 700, ticks = axis ? ticksOf(axis, narrow ? 3 : 7) : [];
  byId("timeline").classList.toggle("undated", !axis);
  byId("timeline").replaceChildren(axisRow(ticks, axis), ...shown.flatMap((row) => [...(row.title ? [make("h3", { textContent: row.title })] : []), claimRow(row, axis, ticks)]), ...(left ? [moreClaims(left)] : []));
  return { drawn: shown.length, folded: left, lines: 0 };
}
function moreClaims(left) {
  return make("button", { type: "button", className: "more", textContent: `Show ${figure(Math.min(MOST_ROWS, left))} more of ${figure(left)}`, onclick: () => { claimRoom += MOST_ROWS; drawPicture(state); } });
}
function axisRow(ticks, axis) {
  const track = make("div", { className: "track" });
  for (const tick of ticks) { const sign = make("span", { textContent: tick }); sign.style.left = `${axis.at(tick)}%`; sign.style.transform = `translateX(-${axis.at(tick)}%)`; track.append(sign); }
  return make("div", { className: "axis" }, make("span", { textContent: "Claim" }), track);
}
function claimRow({ claim, members, contrary, joined }, axis, ticks) {
  const foot = make("small", {}, countsOf(claim)), modes = modesOf(claim);
  if (modes) foot.append(" · ", make("i", { textContent: modes }));
  if (joined) foot.prepend(make("b", { textContent: "⟷ contradicts it" }), " · "); else if (contrary.length) foot.append(" · ", make("b", { textContent: "contradicted" }));
  const label = make("button", { type: "button", className: "claim" }, make("span", { dir: "auto", title: claim.label }, cut(claim.label, 160)), foot);
  const track = make("div", { className: "track" });
  for (const tick of ticks) { const sign = make("i", { className: "tick" }); sign.style.left = `${axis.at(tick)}%`; track.append(sign); }
  const days = new Map();
  for (const statement of members) days.set(statement.date, [...(days.get(statement.date) ?? []), statement]);
  const dated = [...days.keys()].filter(Boolean).sort();
  if (dated.length > 1) { const span = make("i", { className: "span" }); span.style.left = `${axis.at(dated[0])}%`; span.style.width = `${axis.at(dated.at(-1)) - axis.at(dated[0])}%`; track.append(span); }
  for (const [date, group] of [...days].sort(([one], [other]) => (one < other ? -1 : 1))) track.append(point(claim, date, group, axis));
  const row = make("div", { className: `row${joined ? " joined" : ""}`, "aria-current": String(state.pick.startsWith(`c:${claim.key}`)) }, label, track);
  row.addEventListener("click", () => change({ pick: `c:${claim.key}` }));
  return row;
}
function point(claim, date, group, axis) {
  const outlets = [...new Set(group.map((each) => outletName(each.article)))].join(", "), look = lineLook(group);
  const words = `${date || "without date"} – ${cut(outlets, 100)}: ${plural(group.length, "statement")}`, size = Math.min(28, 11 + 3 * Math.sqrt(group.length));
  const sign = make("button", { type: "button", className: `point ${look.color === "affirmed" ? "" : "denied"}${look.dashed ? " unsure" : ""}`, title: words, "aria-label": words, textContent: group.length > 1 ? String(group.length) : "" });
  sign.style.left = `${date && axis ? axis.at(date) : -1.5}%`; sign.style.width = sign.style.height = `${size}px`;
  sign.addEventListener("click", (event) => { event.stopPropagation(); change({ pick: `c:${claim.key}@${date}` }); });
  return sign;
}

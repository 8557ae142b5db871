// Names on the picture: as many as fit without touching one another, the weightiest first; more of them the closer one looks.
const FONT = '"DejaVu Sans", system-ui, sans-serif';
const widths = new Map();
function textWidth(context, text, font) {
  const key = `${font}\u0000${text}`;
  if (!widths.has(key)) { context.font = font; widths.set(key, context.measureText(text).width); }
  return widths.get(key);
}
class Room {
  constructor() { this.boxes = []; }
  isFree(box) { return !this.boxes.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top); }
  take(box) { this.boxes.push(box); }
}
const MOST_NAMES = 220, MAIN_NAMES = 15, LONGEST_NAME = 28, MOST_CUT = 60, BEGINNINGS = [16, 10], ALONG = [0.5, 0.38, 0.62, 0.28, 0.72];

function drawNames(context, network, names, palette) {
  const canvas = context.canvas, ratio = canvas.width / canvas.clientWidth, scale = network.getScale();
  const width = canvas.clientWidth, height = canvas.clientHeight, room = new Room();
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = "middle"; context.lineJoin = "round";
  const seen = [];
  for (const each of names.nodes) {
    const place = network.canvasToDOM({ x: each.x, y: each.y });
    if (place.x < -60 || place.y < -40 || place.x > width + 60 || place.y > height + 40) continue;
    seen.push({ ...each, place, radius: each.size * scale });
  }
  // A name lies on no circle, its own included; only those of the main actors may, rather than be missing.
  const circles = new Room();
  for (const each of seen.slice(0, 400)) if (each.radius > 3) circles.take({ left: each.place.x - each.radius, right: each.place.x + each.radius, top: each.place.y - each.radius, bottom: each.place.y + each.radius });
  const shown = [];
  const draw = (each, length) => {
    const text = `\u2068${cut(each.text, length)}\u2069`, size = Math.round(Math.min(17, Math.max(11, 9 + each.radius * 0.22))), font = `${each.strong ? "600 " : ""}${size}px ${FONT}`;
    const free = spots(each, textWidth(context, text, font), size).filter((box) => room.isFree(box) && (each.side || (box.left > 0 && box.right < width)));
    const spot = free.find((box) => circles.isFree(box)) ?? (shown.length < MAIN_NAMES || each.side ? free[0] : undefined);
    if (!spot) return false;
    room.take(spot);
    shown.push({ key: each.key, text, ...spot });
    paint(context, text, (spot.left + spot.right) / 2, (spot.top + spot.bottom) / 2, font, each.faint ? palette.soft : palette.ink, palette.halo);
    return true;
  };
  // Where a whole name has no room its beginning may have.
  const bare = seen.filter((each) => shown.length < MOST_NAMES && !draw(each, LONGEST_NAME));
  for (const each of bare.slice(0, MOST_CUT)) BEGINNINGS.some((length) => draw(each, length));
  for (const each of names.edges) {
    const font = `11px ${FONT}`, half = textWidth(context, each.text, font) / 2 + 2;
    if (Math.hypot(each.ends.x, each.ends.y) * scale < half * 2 + 14) continue;
    const box = ALONG.map((part) => each.at(part)).filter(Boolean).map((point) => network.canvasToDOM(point)).map(({ x, y }) => ({ left: x - half, right: x + half, top: y - 8, bottom: y + 8 }))
      .find((place) => place.left > 0 && place.right < width && place.top > 0 && place.bottom < height && room.isFree(place) && circles.isFree(place));
    if (!box) continue;
    room.take(box);
    paint(context, each.text, (box.left + box.right) / 2, (box.top + box.bottom) / 2, font, each.color, palette.halo);
  }
  context.restore();
  return shown;
}
function spots(each, long, size) {
  const { x, y } = each.place, half = long / 2 + 3, gap = each.radius + 3, high = size + 3;
  const below = { left: x - half, right: x + half, top: y + gap, bottom: y + gap + high };
  const above = { left: x - half, right: x + half, top: y - gap - high, bottom: y - gap };
  const right = { left: x + gap, right: x + gap + 2 * half, top: y - high / 2, bottom: y + high / 2 };
  const left = { left: x - gap - 2 * half, right: x - gap, top: y - high / 2, bottom: y + high / 2 };
  const only = { right, left, below }[each.side];
  return only ? [only] : [below, above, right, left, ...[below, above].flatMap((box) => [-0.6, 0.6, -1, 1].map((part) => ({ ...box, left: box.left + part * half, right: box.right + part * half })))];
}
function paint(context, text, x, y, font, color, halo) {
  context.font = font; context.textAlign = "center";
  context.strokeStyle = halo; context.lineWidth = 3.5; context.strokeText(text, x, y);
  context.fillStyle = color; context.fillText(text, x, y);
}

import type { Layout, Point } from "#scene/scene.ts";
import { coordinates } from "../shared/svg-helpers.ts";
import { emblemLayouts } from "./emblem-layout.ts";

const samples = 720;
const lengths: Partial<Record<Layout, readonly number[]>> = {};

/** A point of the ring by its angle: 0 in the cloud, then over the top. */
function pointAtAngle(angle: number, layout: Layout): Point {
  const { x, y, across, down } = emblemLayouts[layout].ring;
  return { x: x - across * Math.cos(angle), y: y - down * Math.sin(angle) };
}

/** Lengths of the ring from the cloud to each sampled angle. */
function lengthTable(layout: Layout): readonly number[] {
  const known = lengths[layout];
  if (known !== undefined) return known;
  const table = [0];
  for (let index = 1; index <= samples; index += 1) {
    const before = pointAtAngle(((index - 1) / samples) * 2 * Math.PI, layout);
    const here = pointAtAngle((index / samples) * 2 * Math.PI, layout);
    table.push((table[index - 1] ?? 0) + Math.hypot(here.x - before.x, here.y - before.y));
  }
  lengths[layout] = table;
  return table;
}

/** The length of the whole ring. */
export function ringLength(layout: Layout): number {
  return lengthTable(layout).at(-1) ?? 0;
}

/** The angle at a share of the ring's length; beyond 1 it begins anew. */
function angleAt(share: number, layout: Layout): number {
  const table = lengthTable(layout);
  const wanted = (share - Math.floor(share)) * (table.at(-1) ?? 0);
  const index = Math.max(
    1,
    table.findIndex((length) => length >= wanted),
  );
  const [before = 0, after = 1] = [table[index - 1], table[index]];
  return ((index - 1 + (wanted - before) / (after - before)) / samples) * 2 * Math.PI;
}

/** A point at a share of the ring's length: 0 in the cloud, 0.25 below the market, 0.5 in the lab; `out` units outside the middle line. */
export function ringPoint(share: number, layout: Layout, out = 0): Point {
  const { across, down } = emblemLayouts[layout].ring;
  const angle = angleAt(share, layout);
  const at = pointAtAngle(angle, layout);
  const [nx, ny] = [-down * Math.cos(angle), -across * Math.sin(angle)];
  const size = Math.hypot(nx, ny);
  return { x: at.x + (out * nx) / size, y: at.y + (out * ny) / size };
}

/** The ring as a band: its outer edge, and its inner edge the other way round, so that the middle stays empty. */
export function bandPath(width: number, layout: Layout): string {
  const { ring } = emblemLayouts[layout];
  return ovalPath(ring, width / 2, 1) + ovalPath(ring, -width / 2, -1);
}

interface Oval extends Point {
  readonly across: number;
  readonly down: number;
}

function ovalPath({ x, y, across, down }: Oval, out: number, turn: 1 | -1): string {
  const [a, b] = [across + out, (down + out) * turn];
  const bend = 0.5523;
  const at = (dx: number, dy: number) => coordinates({ x: x + dx * a, y: y + dy * b });
  const quarter = (...points: readonly (readonly [number, number])[]) =>
    `C${points.map(([dx, dy]) => at(dx, dy)).join(" ")}`;
  return [
    `M${at(-1, 0)}`,
    quarter([-1, -bend], [-bend, -1], [0, -1]),
    quarter([bend, -1], [1, -bend], [1, 0]),
    quarter([1, bend], [bend, 1], [0, 1]),
    quarter([-bend, 1], [-1, bend], [-1, 0]),
    "Z",
  ].join("");
}

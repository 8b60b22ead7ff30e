import type { Box, Disc, Group, Label, Layout, Line, Mark, Scene } from "#scene/scene.ts";

/** A valid mark of every kind; tests override the properties that they are about. */
export const label = (parts: Partial<Label> = {}): Label => ({
  kind: "label",
  key: "label",
  x: 100,
  y: 100,
  text: "backlog",
  size: 20,
  ...parts,
});

export const tile = (parts: Partial<Box> = {}): Box => ({
  kind: "tile",
  key: "tile",
  x: 10,
  y: 20,
  width: 16,
  height: 16,
  ...parts,
});

export const disc = (parts: Partial<Disc> = {}): Disc => ({
  kind: "disc",
  key: "disc",
  x: 50,
  y: 60,
  radius: 7,
  ...parts,
});

export const arrow = (parts: Partial<Line> = {}): Line => ({
  kind: "arrow",
  key: "arrow",
  path: "M1 2L30 40",
  ...parts,
});

export const group = (marks: readonly Mark[], parts: Partial<Group> = {}): Group => ({
  kind: "group",
  key: "group",
  x: 5,
  y: 6,
  marks,
  ...parts,
});

/** A picture of these marks. */
export function sceneOf(marks: readonly Mark[], layout: Layout = "wide", words: Partial<Scene> = {}): Scene {
  return {
    name: "trial/first",
    layout,
    title: "A trial",
    message: "It says something.",
    description: "It shows marks.",
    marks,
    ...words,
  };
}

import { expect, it } from "vitest";
import { duplicateIds } from "#integrations/unique-ids.ts";

it.each([
  ['<p id="a"></p><p id="b"></p>', []],
  ['<p id="a"></p><section class="x" id="a"></section><i id=a>', ["a"]],
  ["<p id='a'></p><p\n  id=\"a\"\n></p>", ["a"]],
  ['<p id="a" title=\'x id="a"\'></p><img alt=" id=a" id="b">', []],
  ['<p id="a"></p><script>"<p id=a>"</script><style>/* <p id="a"> */</style><!-- <p id="a"> -->', []],
  ['<p id="a">id="a" and 3 < 4</p><p data-id="a"></p><p aria-labelledby="a"></p>', []],
])("finds the ids that stand twice in %s", (html, ids) => {
  expect(duplicateIds(html)).toEqual(ids);
});

import assert from "node:assert/strict";
import { main } from "../../scripts/petri/command.ts";
import { inFolder } from "../io/folder.ts";
import { greyPage, makeTiff } from "../io/tiff/make.ts";

Deno.test("petri inspect prints nothing of a file that steers the terminal", () =>
  inFolder(async (folder) => {
    const [start, bell, wide] = ["\u001b[31m", "\u0007", "\u009b2J"];
    const imageJ = `ImageJ=1.54f\nunit=${start}foo${bell}\nyunit=mm\n`;
    const ome = '<?xml version="1.0"?><OME xmlns="x"><Image><Pixels DimensionOrder="XYZCT" ' +
      'Type="uint8" SizeX="2" SizeY="1" SizeZ="1" SizeC="1" SizeT="1" ' +
      `PhysicalSizeX="1" PhysicalSizeXUnit="${wide}"><Channel Name="${wide}red"/>` +
      "<TiffData/></Pixels></Image></OME>";
    const paths = [[imageJ, "a.tif"], [ome, `b${bell}.ome.tif`]].map(([text, name]) => {
      const path = `${folder}/${name}`;
      const resolution = { 282: [[2, 1]], 283: [[2, 1]] } as const;
      Deno.writeFileSync(path, makeTiff([greyPage(2, 1, { 270: text, ...resolution })]));
      return path;
    });
    const printed: string[] = [];
    const { log } = console;
    console.log = (line: string) => printed.push(line);
    try {
      assert.equal(await main(["inspect", ...paths]), 0);
      assert.equal(await main(["inspect", "--json", ...paths]), 0);
    } finally {
      console.log = log;
    }
    const [first, second, json] = printed;
    assert.equal(printed.length, 3);
    for (const text of printed) assert.match(text, /^[\P{Cc}\n]*$/u);
    assert.match(first, /note +rows are in mm, columns in \[31mfoo: give `pixelSize`/);
    assert.match(second, /b\\x07\.ome\.tif\n[^]*channels +\\x9b2Jred/);
    assert.deepEqual(JSON.parse(json)[1].channelNames, [`${wide}red`]);
  }));

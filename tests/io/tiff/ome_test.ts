import assert from "node:assert/strict";
import { openImage, readImage } from "../../../io/image.ts";
import { bytesSource } from "../../../io/source.ts";
import { openTiff } from "../../../io/tiff/reader.ts";
import { inFolder } from "../folder.ts";
import { greyPage, makeTiff } from "./make.ts";

const HEAD = '<?xml version="1.0"?><OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06" ';

/** One image of 2×1 pixels; more attributes and children as text. */
const image = (attributes: string, children = "", name = "a") =>
  `<Image ID="Image:0" Name="${name}"><Pixels ID="Pixels:0" Type="uint8" SizeX="2" SizeY="1" ` +
  `${attributes}>${children}</Pixels></Image>`;

const ome = (...images: string[]) => `${HEAD}UUID="urn:uuid:1">${images.join("")}</OME>`;

/** Page k holds k, k. */
const file = (xml: string, pages: number) =>
  makeTiff(
    Array.from({ length: pages }, (_, at) =>
      greyPage(2, 1, at === 0 ? { 270: xml } : {}, [Uint8Array.of(at, at)])),
  );

const open = (bytes: Uint8Array, options = {}) =>
  openTiff(bytesSource(bytes, "a.ome.tif"), options);

const SIZES = 'SizeZ="2" SizeC="3" SizeT="1"';

Deno.test({
  name: "the dimension order decides which page is which plane",
  permissions: "none",
  async fn() {
    for (
      const [order, axes, z1c2] of [["XYZCT", "CZYX", 5], ["XYCZT", "ZCYX", 5], [
        "XYTCZ",
        "ZCYX",
        5,
      ]]
    ) {
      using opened = await open(
        file(ome(image(`DimensionOrder="${order}" ${SIZES}`, "<TiffData/>")), 6),
      );
      assert.equal(opened.axes, axes);
      assert.equal((await opened.read({ z: 1, c: 2 })).data[0], z1c2);
      const z1c0 = (await opened.read({ z: 1, c: 0 })).data[0];
      assert.equal(z1c0, order === "XYZCT" ? 1 : 3);
    }
  },
});

Deno.test({
  name: "TiffData puts pages where it says",
  permissions: "none",
  async fn() {
    const blocks = '<TiffData FirstC="1" IFD="0" PlaneCount="2"/><TiffData FirstC="0" IFD="2"/>' +
      '<TiffData FirstC="0" FirstZ="1" IFD="4"/>';
    using opened = await open(file(ome(image(`DimensionOrder="XYZCT" ${SIZES}`, blocks)), 6));
    assert.deepEqual([...(await opened.read({ c: 1 })).data], [0, 0, 1, 1]);
    assert.equal((await opened.read({ c: 0, z: 0 })).data[0], 2);
    assert.equal((await opened.read({ c: 0, z: 1 })).data[0], 4);
    await assert.rejects(opened.read({ c: 2, z: 0 }), {
      name: "FormatError",
      message: "a.ome.tif: plane 4 of 6 is in no file of the set",
    });
  },
});

Deno.test({
  name: "pixel size, time and channel names come with their units",
  permissions: "none",
  async fn() {
    const tell = async (attributes: string, children = "") => {
      const xml = ome(image(`DimensionOrder="XYCZT" SizeZ="1" SizeT="1" ${attributes}`, children));
      using opened = await open(file(xml, 2));
      return opened;
    };
    const plain = await tell(
      'SizeC="2" PhysicalSizeX="0.1" PhysicalSizeY="0.2"',
      '<Channel Name="DAPI"/><Channel Name="b &amp; c"/>',
    );
    assert.deepEqual(plain.pixelSize, { unit: "µm", x: 0.1, y: 0.2, source: "OME-XML" });
    assert.deepEqual(plain.channelNames, ["DAPI", "b & c"]);
    const mixed = await tell(
      'SizeC="2" PhysicalSizeX="100" PhysicalSizeXUnit="nm" PhysicalSizeY="0.2" ' +
        'PhysicalSizeZ="1" PhysicalSizeZUnit="mm" TimeIncrement="2" TimeIncrementUnit="min"',
    );
    assert.deepEqual(mixed.pixelSize, { unit: "nm", x: 100, y: 200, z: 1e6, source: "OME-XML" });
    assert.equal(mixed.frameInterval, 120);
    const pixels = await tell('SizeC="2" PhysicalSizeX="1" PhysicalSizeXUnit="pixel"');
    assert.equal(pixels.pixelSize, undefined);
    assert.deepEqual(pixels.notes, ['OME-XML tells the pixel size in "pixel", which is no length']);
    const none = await tell('SizeC="2" PhysicalSizeX="0"');
    assert.equal(none.pixelSize, undefined);
  },
});

Deno.test({
  name: "the time between frames is told, or comes from when they were taken",
  permissions: "none",
  async fn() {
    const tell = async (times: readonly (number | string)[], attributes = "", unit = "") => {
      const planes = times.flatMap((time, t) => [
        `<Plane TheZ="0" TheT="${t}" TheC="1" DeltaT="${t * t}"${unit}/>`,
        `<Plane TheZ="0" TheT="${t}" TheC="0" DeltaT="${time}"${unit}/>`,
      ]);
      const sizes = `DimensionOrder="XYCTZ" SizeZ="1" SizeC="2" SizeT="3" ${attributes}`;
      using opened = await open(file(ome(image(sizes, planes.join(""))), 6));
      return [opened.frameInterval, ...opened.notes];
    };
    assert.deepEqual(await tell([7, 9, 11]), [2]);
    assert.deepEqual(await tell([0.5, 10, 20.5]), [10]);
    assert.deepEqual(await tell([2, 4, 6], "", ' DeltaTUnit="min"'), [120]);
    assert.deepEqual(await tell([2, 4, 6], 'TimeIncrement="5"'), [5]);
    assert.deepEqual(await tell([2, 4, 6], 'TimeIncrement="0"'), [2]);
    assert.deepEqual(await tell([2, 4, 16]), [
      undefined,
      "OME-XML tells when frames were taken, 2.000 to 12.00 s apart: no one interval",
    ]);
    for (const untold of [[2, 4], [2, "", "x"], [2, 2, 2], [6, 4, 2], []]) {
      assert.deepEqual(await tell(untold), [undefined], `${untold}`);
    }
    assert.deepEqual(await tell([2, 4, 6], "", ' DeltaTUnit="frames"'), [undefined]);
  },
});

Deno.test({
  name: "several images in one file ask for a series",
  permissions: "none",
  async fn() {
    const one = image(
      'DimensionOrder="XYZCT" SizeZ="1" SizeC="1" SizeT="1"',
      '<TiffData IFD="0"/>',
      "left",
    );
    const two = image(
      'DimensionOrder="XYZCT" SizeZ="1" SizeC="1" SizeT="1"',
      '<TiffData IFD="1"/>',
      "right",
    );
    const bytes = file(ome(one, two), 2);
    using opened = await open(bytes);
    await assert.rejects(opened.read(), {
      message: "a.ome.tif: 2 images in one file (left, right): give one as `series`, from 0",
    });
    using second = await open(bytes, { series: 1 });
    assert.equal((await second.read()).data[0], 1);
    await assert.rejects(open(bytes, { series: 2 }), {
      name: "ParameterError",
      message: "`series` must be a whole number from 0 to 1, got 2",
    });
    // Images of a file may differ in size and colours.
    const xml = ome(one, two.replace('SizeX="2" SizeY="1"', 'SizeX="1" SizeY="3"'));
    const differing = makeTiff([greyPage(2, 1, { 270: xml }), greyPage(1, 3)]);
    using other = await open(differing, { series: 1 });
    assert.deepEqual((await other.read()).shape, [3, 1]);
  },
});

Deno.test("a set of files opens from any of them and from its companion", () =>
  inFolder(async (folder) => {
    const blocks = [0, 1].map((z) =>
      `<TiffData FirstZ="${z}" IFD="0"><UUID FileName="z${z}.ome.tif">urn:uuid:${z}</UUID></TiffData>`
    );
    const xml = ome(image('DimensionOrder="XYZCT" SizeZ="2" SizeC="1" SizeT="1"', blocks.join("")));
    const pointer = (z: number) =>
      `${HEAD}UUID="urn:uuid:${z}"><BinaryOnly MetadataFile="set.companion.ome" UUID="x"/></OME>`;
    for (const z of [0, 1]) {
      const page = greyPage(2, 1, { 270: pointer(z) }, [Uint8Array.of(10 + z, 20 + z)]);
      Deno.writeFileSync(`${folder}/z${z}.ome.tif`, makeTiff([page]));
    }
    const alone = await openImage(`${folder}/z0.ome.tif`);
    assert.match(
      alone.ambiguity!,
      /^it is one of a set that set.companion.ome describes, which could not be read \(.*there is no such file\): allow its folder to be read, or give one `page`$/,
    );
    assert.deepEqual([...(await alone.read({ page: 0 })).data], [10, 20]);
    alone.close();
    Deno.writeTextFileSync(`${folder}/set.companion.ome`, xml);
    for (const name of ["z0.ome.tif", "z1.ome.tif", "set.companion.ome"]) {
      const whole = await readImage(`${folder}/${name}`);
      assert.equal(whole.axes, "ZYX");
      assert.deepEqual([...whole.data], [10, 20, 11, 21], name);
    }
    Deno.removeSync(`${folder}/z1.ome.tif`);
    await assert.rejects(readImage(`${folder}/set.companion.ome`), {
      name: "FormatError",
      message: `${folder}/z1.ome.tif: cannot be read: there is no such file`,
    });
    const away = xml.replaceAll("z0.ome.tif", "../z0.ome.tif");
    Deno.writeTextFileSync(`${folder}/set.companion.ome`, away);
    await assert.rejects(readImage(`${folder}/set.companion.ome`), {
      message:
        `${folder}/set.companion.ome: unsupported: a file of its set outside of its folder, "../z0.ome.tif"`,
    });
    Deno.writeTextFileSync(`${folder}/set.companion.ome`, xml.replace(/FileName="[^"]*"/g, ""));
    await assert.rejects(readImage(`${folder}/set.companion.ome`), {
      message:
        `${folder}/set.companion.ome: damaged: its OME-XML does not name the files of the planes`,
    });
  }));

Deno.test("a set of many files keeps few of them open", () =>
  inFolder(async (folder) => {
    const blocks: string[] = [];
    for (let t = 0; t < 40; t++) {
      const page = greyPage(2, 1, {}, [Uint8Array.of(t, t)]);
      Deno.writeFileSync(`${folder}/t${t}.ome.tif`, makeTiff([page]));
      blocks.push(
        `<TiffData FirstT="${t}" IFD="0"><UUID FileName="t${t}.ome.tif">${t}</UUID></TiffData>`,
      );
    }
    const xml = ome(
      image('DimensionOrder="XYZCT" SizeZ="1" SizeC="1" SizeT="40"', blocks.join("")),
    );
    Deno.writeTextFileSync(`${folder}/set.companion.ome`, xml);
    using set = await openImage(`${folder}/set.companion.ome`);
    assert.equal(set.path, `${folder}/set.companion.ome`);
    const { data, axes } = await set.read();
    assert.equal(axes, "TYX");
    assert.deepEqual([...data], Array.from({ length: 80 }, (_, at) => at >> 1));
    assert.equal((await set.read({ t: 0 })).data[0], 0);
    assert.equal((await set.read({ t: 1 })).data[0], 1);
    assert.equal((await set.read({ page: 0 })).data[0], 0);
  }));

const LIES: readonly (readonly [string, string, string])[] = [
  ["XML that ends early", `${HEAD}><Image`, "damaged: its OME-XML cannot be read ("],
  ["no image", ome(), "damaged: its OME-XML describes no image"],
  ["no dimension order", ome(image(SIZES)), 'damaged: its OME-XML has the dimension order ""'],
  [
    "a size that is none",
    ome(image('DimensionOrder="XYZCT" SizeZ="-1"')),
    'damaged: its OME-XML has SizeZ "-1"',
  ],
  [
    "a page that is none",
    ome(image(`DimensionOrder="XYZCT" ${SIZES}`, '<TiffData IFD="x"/>')),
    'damaged: its OME-XML has IFD "x"',
  ],
  [
    "more planes than any file has",
    ome(image('DimensionOrder="XYZCT" SizeZ="99999" SizeC="99999"')),
    "damaged: its OME-XML counts 9999800001 planes",
  ],
  [
    "planes told of again and again",
    ome(
      image(
        'DimensionOrder="XYZCT" SizeZ="10" SizeC="1000" SizeT="1000"',
        '<TiffData IFD="0" PlaneCount="10000000"/>'.repeat(1000),
      ),
    ),
    "damaged: its OME-XML says where 20000000 planes are, it has 10000000",
  ],
  [
    "planes outside",
    ome(image(`DimensionOrder="XYZCT" ${SIZES}`, '<TiffData FirstZ="2"/>')),
    "damaged: its OME-XML puts planes outside of the image",
  ],
  ["elements in elements", ome("<a>".repeat(70)), "damaged: its OME-XML is nested too deeply"],
  [
    "pages that are not there",
    ome(image(`DimensionOrder="XYZCT" ${SIZES}`)),
    "page 1: no page 1: it has 1",
  ],
];

for (const [name, xml, message] of LIES) {
  Deno.test({
    name: `OME-XML that lies is refused in one line: ${name}`,
    permissions: "none",
    async fn() {
      await assert.rejects(
        async () => {
          using opened = await open(file(xml, 1));
          await opened.read();
        },
        (error: Error) => {
          assert.equal(error.name, "FormatError");
          assert.ok(error.message.startsWith(`a.ome.tif: ${message}`), error.message);
          assert.ok(!error.message.includes("\n"), error.message);
          return true;
        },
      );
    },
  });
}

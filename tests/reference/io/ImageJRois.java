import ij.gui.*;
import ij.io.RoiDecoder;
import ij.io.RoiEncoder;
import ij.plugin.filter.ThresholdToSelection;
import ij.process.*;
import java.io.*;
import java.nio.*;
import java.nio.file.*;
import java.util.zip.*;

/**
 * ImageJ's own view of ROI archives, without a display.
 *
 *   java -Djava.awt.headless=true -cp ij.jar ImageJRois.java open ROIS.zip WIDTH HEIGHT LABELS.raw
 *     opens an archive as the ROI Manager does, prints a line a ROI, fills it with its name as number, and
 *     writes the picture as 16-bit little-endian numbers
 *   java ... ImageJRois.java save LABELS.raw WIDTH HEIGHT ROIS.zip
 *     selects each number of such a picture and saves the selections
 *   java ... ImageJRois.java kinds ROIS.zip
 *     saves one ROI of each kind
 */
public class ImageJRois {
    public static void main(String[] args) throws Exception {
        if (args[0].equals("open")) open(args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]), args[4]);
        else if (args[0].equals("save")) save(args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]), args[4]);
        else kinds(args[1]);
        System.exit(0);
    }

    static void open(String zip, int width, int height, String raw) throws Exception {
        // As RoiManager.openZip does it; the manager itself is a window.
        ShortProcessor picture = new ShortProcessor(width, height);
        ZipInputStream in = new ZipInputStream(new FileInputStream(zip));
        for (ZipEntry entry; (entry = in.getNextEntry()) != null;) {
            Roi roi = new RoiDecoder(in.readAllBytes(), entry.getName().replaceAll("\\.roi$", "")).getRoi();
            FloatProcessor blank = new FloatProcessor(width, height);
            blank.setRoi(roi);
            ImageStatistics statistics = ImageStatistics.getStatistics(blank, ImageStatistics.AREA, null);
            System.out.println(roi.getName() + "\t" + roi.getTypeAsString() + "\t" + (long) statistics.area
                + "\t" + roi.getPosition() + "\t" + roi.getCPosition() + "\t" + roi.getZPosition()
                + "\t" + roi.getTPosition());
            picture.setValue(Integer.parseInt(roi.getName()));
            picture.fill(roi);
        }
        short[] pixels = (short[]) picture.getPixels();
        ByteBuffer bytes = ByteBuffer.allocate(2 * pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(pixels);
        Files.write(Path.of(raw), bytes.array());
    }

    static void save(String raw, int width, int height, String zip) throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(Path.of(raw))).order(ByteOrder.LITTLE_ENDIAN);
        short[] pixels = new short[width * height];
        bytes.asShortBuffer().get(pixels);
        ShortProcessor picture = new ShortProcessor(width, height, pixels, null);
        int last = (int) picture.getStatistics().max;
        try (ZipOutputStream out = new ZipOutputStream(new FileOutputStream(zip))) {
            for (int label = 1; label <= last; label++) {
                picture.setThreshold(label, label, ImageProcessor.NO_LUT_UPDATE);
                Roi roi = new ThresholdToSelection().convert(picture);
                if (roi != null) put(out, roi, String.valueOf(label));
            }
        }
    }

    static void kinds(String zip) throws Exception {
        try (ZipOutputStream out = new ZipOutputStream(new FileOutputStream(zip))) {
            Roi rectangle = new Roi(3, 5, 7, 4);
            rectangle.setPosition(2);
            put(out, rectangle, "rectangle");
            put(out, new Roi(1.5, 2.25, 4.5, 3.0), "fractional rectangle");
            put(out, new PolygonRoi(new float[] {1, 6.5f, 3}, new float[] {2, 2, 8.25f}, 3, Roi.POLYGON), "polygon");
            put(out, new PolygonRoi(new int[] {1, 6, 3}, new int[] {2, 2, 8}, 3, Roi.FREEROI), "freehand");
            Roi ring = new ShapeRoi(new Roi(0, 0, 6, 5)).not(new ShapeRoi(new Roi(2, 1, 2, 3)));
            ring.setPosition(2, 3, 4);
            put(out, ring, "ring");
            put(out, new OvalRoi(1, 1, 5, 5), "oval");
            put(out, new Line(1, 1, 5, 5), "line");
            put(out, new PointRoi(2, 3), "point");
        }
    }

    static void put(ZipOutputStream out, Roi roi, String name) throws Exception {
        roi.setName(name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new RoiEncoder(bytes).write(roi);
        ZipEntry entry = new ZipEntry(name + ".roi");
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(bytes.toByteArray());
        out.closeEntry();
    }
}

// Opens GeoJSON with QuPath's own classes, prints what it sees, one line an object (name, type, class, area,
// channel, slice, frame, measurements), writes the object of each pixel as raw 16-bit numbers, and
// all objects again as GeoJSON.
// Run: java -cp CLASSES QuPathGeoJson.java IN.geojson WIDTH HEIGHT SEEN.raw OUT.geojson

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import qupath.lib.io.PathIO;
import qupath.lib.objects.PathObject;
import qupath.lib.roi.interfaces.ROI;

class QuPathGeoJson {
  public static void main(String[] args) throws Exception {
    List<PathObject> objects = PathIO.readObjects(new File(args[0]));
    int width = Integer.parseInt(args[1]);
    int height = Integer.parseInt(args[2]);
    ByteBuffer seen = ByteBuffer.allocate(2 * width * height).order(ByteOrder.LITTLE_ENDIAN);
    for (PathObject object : objects) {
      ROI roi = object.getROI();
      String type = object.isDetection() ? "detection" : object.isAnnotation() ? "annotation" : "other";
      System.out.println(String.join("\t", object.getName(), type, String.valueOf(object.getPathClass()),
          String.valueOf(roi.getArea()), String.valueOf(roi.getC()), String.valueOf(roi.getZ()),
          String.valueOf(roi.getT()), new TreeMap<>(object.getMeasurements()).toString()));
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          if (roi.contains(x + 0.5, y + 0.5)) {
            seen.putShort(2 * (y * width + x), Short.parseShort(object.getName()));
          }
        }
      }
    }
    Files.write(Path.of(args[3]), seen.array());
    PathIO.exportObjectsAsGeoJSON(new File(args[4]), objects,
        PathIO.GeoJsonExportOptions.FEATURE_COLLECTION);
  }
}

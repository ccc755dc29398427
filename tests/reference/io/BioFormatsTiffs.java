// Opens images with Bio-Formats and prints what it sees, one line a file: path, format, images, X, Y, Z, C,
// T, order, type, samples of a pixel, pixel size x, y and z in µm, time between frames in s, and the sum of
// all samples, each times its number.
// Run: java -cp bioformats_package.jar BioFormatsTiffs.java FILE...

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import loci.common.services.ServiceFactory;
import loci.formats.FormatTools;
import loci.formats.ImageReader;
import loci.formats.meta.MetadataRetrieve;
import loci.formats.services.OMEXMLService;
import ome.units.UNITS;
import ome.units.quantity.Length;
import ome.units.quantity.Time;

class BioFormatsTiffs {
  static String micrometres(Length length) {
    return length == null ? "-" : String.valueOf(length.value(UNITS.MICROMETER).doubleValue());
  }

  static double sample(ByteBuffer plane, int type, int at) {
    switch (type) {
      case FormatTools.UINT8: return plane.get(at) & 255;
      case FormatTools.UINT16: return plane.getShort(2 * at) & 65535;
      case FormatTools.UINT32: return plane.getInt(4 * at) & 0xffffffffL;
      case FormatTools.FLOAT: return plane.getFloat(4 * at);
      default: return plane.getDouble(8 * at);
    }
  }

  public static void main(String[] paths) throws Exception {
    ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT"))
        .setLevel(ch.qos.logback.classic.Level.OFF);
    for (String path : paths) {
      ImageReader reader = new ImageReader();
      reader.setMetadataStore(new ServiceFactory().getInstance(OMEXMLService.class).createOMEXMLMetadata());
      reader.setId(path);
      MetadataRetrieve told = (MetadataRetrieve) reader.getMetadataStore();
      int samples = reader.getRGBChannelCount();
      int length = reader.getSizeX() * reader.getSizeY() * samples;
      double sum = 0;
      for (int plane = 0; plane < reader.getImageCount(); plane++) {
        ByteBuffer bytes = ByteBuffer.wrap(reader.openBytes(plane))
            .order(reader.isLittleEndian() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        boolean apart = samples > 1 && !reader.isInterleaved();
        for (int at = 0; at < length; at++) {
          int from = apart ? at % samples * (length / samples) + at / samples : at;
          sum += sample(bytes, reader.getPixelType(), from) * (plane * length + at + 1);
        }
      }
      Time time = told.getPixelsTimeIncrement(0);
      Object[] seen = {
        path, reader.getFormat(), reader.getSeriesCount(), reader.getSizeX(), reader.getSizeY(),
        reader.getSizeZ(), reader.getSizeC(), reader.getSizeT(), reader.getDimensionOrder(),
        FormatTools.getPixelTypeString(reader.getPixelType()), samples,
        micrometres(told.getPixelsPhysicalSizeX(0)), micrometres(told.getPixelsPhysicalSizeY(0)),
        micrometres(told.getPixelsPhysicalSizeZ(0)),
        time == null ? "-" : time.value(UNITS.SECOND).doubleValue(), sum,
      };
      StringBuilder line = new StringBuilder();
      for (Object part : seen) line.append(line.length() == 0 ? "" : "\t").append(part);
      System.out.println(line);
      reader.close();
    }
  }
}

// Opens TIFFs in headless ImageJ and prints what it sees, one line a file:
// name, width, height, channels, slices, frames, bits, pixel width, pixel height, depth, unit,
// frame interval, sum of all pixels, first and last pixel.
// Run: java -Djava.awt.headless=true -cp ij.jar ImageJTiffs.java FILE...

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ImageProcessor;

class ImageJTiffs {
  public static void main(String[] paths) {
    for (String path : paths) {
      ImagePlus image = IJ.openImage(path);
      if (image == null) {
        System.out.println(path + "\tnot opened");
        continue;
      }
      ImageStack stack = image.getStack();
      double sum = 0;
      for (int plane = 1; plane <= stack.getSize(); plane++) {
        ImageProcessor pixels = stack.getProcessor(plane);
        for (int at = 0; at < pixels.getPixelCount(); at++) sum += pixels.getf(at);
      }
      ImageProcessor first = stack.getProcessor(1);
      ImageProcessor last = stack.getProcessor(stack.getSize());
      Calibration size = image.getCalibration();
      Object[] told = {
        path, image.getWidth(), image.getHeight(), image.getNChannels(), image.getNSlices(),
        image.getNFrames(), image.getBitDepth(), size.pixelWidth, size.pixelHeight, size.pixelDepth,
        size.getUnit(), size.frameInterval, sum, first.getf(0), last.getf(last.getPixelCount() - 1),
      };
      StringBuilder line = new StringBuilder();
      for (Object part : told) line.append(line.length() == 0 ? "" : "\t").append(part);
      System.out.println(line);
    }
  }
}

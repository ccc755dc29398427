import ij.process.AutoThresholder;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Arrays;

/**
 * ImageJ's automatic thresholds of given histograms. Reads lines of counts, prints a line of one number
 * a method, in the order of the arguments; "error" where ImageJ throws.
 *
 *     java -Djava.awt.headless=true -cp ij.jar AutoThresholds.java Huang Moments < histograms
 */
public class AutoThresholds {
  public static void main(String[] methods) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int[] counts = Arrays.stream(line.trim().split(" ")).mapToInt(Integer::parseInt).toArray();
      StringBuilder out = new StringBuilder();
      for (String method : methods) {
        try {
          out.append(new AutoThresholder().getThreshold(method, counts.clone()));
        } catch (RuntimeException error) {
          out.append("error");
        }
        out.append(' ');
      }
      System.out.println(out.toString().trim());
    }
  }
}

package dev.kikitori.generators.page;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture made fit for a page: turned upright, at most 1600 pixels long, and written anew, so that nothing of what a
 * camera adds (place, time, owner) is left. JPEG, or PNG where something of it is transparent.
 */
final class Still {
    private static final int LONGEST = 1600;
    private static final int LARGEST_FILE = 40 << 20;
    private static final float QUALITY = 0.85f;

    private final byte[] content;
    private final String ending;
    private final int width;
    private final int height;

    private Still(byte[] content, String ending, int width, int height) {
        this.content = content;
        this.ending = ending;
        this.width = width;
        this.height = height;
    }

    byte[] content() {
        return content.clone();
    }

    /** How the name of its file ends. */
    String ending() {
        return ending;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The picture in a file; empty if it is none that can be read. */
    static Optional<Still> of(byte[] file) {
        if (file.length > LARGEST_FILE) {
            return Optional.empty();
        }
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return Optional.of(written(upright(sampled(reader), Orientation.of(file))));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException noPicture) {
            return Optional.empty();
        }
    }

    /** The first picture, leaving out pixels while it is read where there are far too many. */
    private static BufferedImage sampled(ImageReader reader) throws IOException {
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage upright(BufferedImage read, Orientation orientation) {
        double scale = Math.min(1, LONGEST / (double) Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean clear = read.getColorModel().hasAlpha();
        BufferedImage drawn = new BufferedImage(
                orientation.lies() ? height : width,
                orientation.lies() ? width : height,
                clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            AffineTransform place = orientation.transform(width, height);
            place.scale(width / (double) read.getWidth(), height / (double) read.getHeight());
            pen.drawImage(read, place, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static Still written(BufferedImage picture) throws IOException {
        boolean clear = picture.getColorModel().hasAlpha();
        String format = clear ? "png" : "jpeg";
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (!clear) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(to);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return new Still(out.toByteArray(), clear ? "png" : "jpg", picture.getWidth(), picture.getHeight());
    }
}

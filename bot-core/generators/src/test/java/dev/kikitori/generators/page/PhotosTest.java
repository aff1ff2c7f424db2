package dev.kikitori.generators.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotosTest {
    /** Red on the left, blue on the right. */
    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** The same JPEG file as from a camera that was held so, with a place name in its Exif segment. */
    private static byte[] held(byte[] jpeg, int tag) {
        byte[] exif = ("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0" + (char) tag
                        + "\0\0\0\0\0\0Ashford, Mill Lane")
                .getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (exif.length + 2)});
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static Color at(Still still, int x, int y) throws IOException {
        return new Color(ImageIO.read(new ByteArrayInputStream(still.content())).getRGB(x, y));
    }

    @Test
    void areTurnedUprightAndForgetWhereTheyWereTaken() throws IOException {
        Still still = Still.of(held(picture("jpeg", 80, 40), 6)).orElseThrow();
        assertEquals(40, still.width());
        assertEquals(80, still.height());
        assertTrue(at(still, 20, 10).getRed() > 200);
        assertTrue(at(still, 20, 70).getBlue() > 200);
        assertFalse(new String(still.content(), StandardCharsets.ISO_8859_1).contains("Ashford"));
    }

    @Test
    void areMadeSmallerAndNeverLarger() throws IOException {
        Still large = Still.of(picture("png", 4000, 1000)).orElseThrow();
        assertEquals("1600 x 400", large.width() + " x " + large.height());
        Still small = Still.of(picture("png", 30, 20)).orElseThrow();
        assertEquals("30 x 20", small.width() + " x " + small.height());
    }

    @Test
    void areLeftOutWhereTheyAreNone() throws IOException {
        byte[] half = Arrays.copyOf(picture("png", 300, 300), 60);
        assertEquals(Optional.empty(), Still.of(half));
        assertEquals(Optional.empty(), Still.of(new byte[0]));
        assertEquals(Optional.empty(), Still.of("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                1,
                Orientation.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0, 40})
                        .tag());
    }
}

package dev.kikitori.generators.page;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held: tag 0x0112 of the Exif segment of a JPEG file, from 1 (upright) to 8. */
record Orientation(int tag) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int EXIF = 0xffe1;
    private static final int PICTURE = 0xffda;
    private static final int TAG = 0x0112;

    static Orientation of(byte[] file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(file);
            if ((bytes.getShort() & 0xffff) != 0xffd8) {
                return UPRIGHT;
            }
            while (true) {
                int marker = bytes.getShort() & 0xffff;
                int length = bytes.getShort() & 0xffff;
                if (marker == PICTURE || marker < 0xff00 || length < 2) {
                    return UPRIGHT;
                }
                int next = bytes.position() + length - 2;
                if (marker == EXIF && bytes.getInt() == 0x45786966) {
                    bytes.getShort();
                    return inTiff(bytes.slice());
                }
                bytes.position(next);
            }
        } catch (BufferUnderflowException | IllegalArgumentException cutShort) {
            return UPRIGHT;
        }
    }

    private static Orientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.getShort();
        tiff.position(tiff.getInt());
        for (int entries = tiff.getShort() & 0xffff; entries > 0; entries--) {
            int tag = tiff.getShort() & 0xffff;
            tiff.getShort();
            tiff.getInt();
            int value = tiff.getShort() & 0xffff;
            tiff.getShort();
            if (tag == TAG) {
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean lies() {
        return tag >= 5;
    }

    /** From the picture as it is stored, of this size, to upright. */
    AffineTransform transform(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}

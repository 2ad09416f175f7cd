package dev.keiyaku.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** A text as a picture for a phone's camera. */
final class QrCode {

	private static final int QUIET_ZONE = 4;

	private QrCode() {
	}

	/**
	 * @return an SVG picture as a {@code data:} address
	 */
	static String of(String text) {
		try {
			BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
					Map.of(EncodeHintType.MARGIN, QUIET_ZONE, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
			return "data:image/svg+xml;base64,"
					+ Base64.getEncoder().encodeToString(svg(dots).getBytes(StandardCharsets.UTF_8));
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("No QR code can be made", ex);
		}
	}

	private static String svg(BitMatrix dots) {
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < dots.getHeight(); y++) {
			for (int x = 0; x < dots.getWidth(); x++) {
				if (dots.get(x, y)) {
					path.append("M%d %dh1v1h-1z".formatted(x, y));
				}
			}
		}
		return """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
				<path fill="#fff" d="M0 0h%1$dv%2$dH0z"/><path d="%s"/></svg>""".formatted(dots.getWidth(),
				dots.getHeight(), path);
	}

}

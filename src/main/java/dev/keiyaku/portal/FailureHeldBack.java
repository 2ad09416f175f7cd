package dev.keiyaku.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Lets every answer through but an error of the server's that the database is the reason
 * for: its words are thrown away, so that better ones can be found.
 */
class FailureHeldBack extends HttpServletResponseWrapper {

	private final BooleanSupplier outage;

	private boolean heldBack;

	/**
	 * @param outage whether the database is, or has just been, away; asked only when the
	 * answer is an error
	 */
	FailureHeldBack(HttpServletResponse response, BooleanSupplier outage) {
		super(response);
		this.outage = outage;
	}

	boolean isHeldBack() {
		return this.heldBack;
	}

	void holdBack() {
		this.heldBack = true;
	}

	private boolean isHeldBack(int status) {
		this.heldBack = this.heldBack || status >= SC_INTERNAL_SERVER_ERROR && this.outage.getAsBoolean();
		return this.heldBack;
	}

	@Override
	public void setStatus(int status) {
		if (!isHeldBack(status)) {
			super.setStatus(status);
		}
	}

	@Override
	public void sendError(int status) throws IOException {
		if (!isHeldBack(status)) {
			super.sendError(status);
		}
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		if (!isHeldBack(status)) {
			super.sendError(status, message);
		}
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		return this.heldBack ? new Nowhere() : super.getOutputStream();
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		return this.heldBack ? new PrintWriter(OutputStream.nullOutputStream()) : super.getWriter();
	}

	@Override
	public void flushBuffer() throws IOException {
		if (!this.heldBack) {
			super.flushBuffer();
		}
	}

	private static final class Nowhere extends ServletOutputStream {

		@Override
		public void write(int octet) {
			// held back
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new UnsupportedOperationException();
		}

	}

}

package dev.keiyaku.portal;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * The pages that take much memory and time while they are made, papers and files of whole
 * lists: a node makes a few at once, a few more wait, and others are answered 503 with a
 * time to try again. Who waits holds no connection of the database, and who downloads
 * slowly no place.
 */
@ControllerAdvice
@EnableConfigurationProperties(HeavyPagesProperties.class)
class HeavyPages implements HandlerInterceptor, ResponseBodyAdvice<Object> {

	static final String[] PATHS = { "/mypage/*/*/pdf", "/mypage/contracts/*/procedures/*/pdf", "/mypage/*.csv" };

	private static final String PASS = HeavyPages.class.getName();

	private static final String BUSY = PASS + ".busy";

	private final FairGate gate;

	private final HeavyPagesProperties properties;

	HeavyPages(HeavyPagesProperties properties) {
		this.gate = new FairGate(properties.atOnce(), properties.waiting(), properties.patience());
		this.properties = properties;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		Optional<FairGate.Pass> pass = this.gate.enter(Optional.ofNullable(request.getRemoteUser()).orElse(""));
		if (pass.isEmpty()) {
			request.setAttribute(BUSY, true);
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(this.properties.patience().toSeconds()));
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
			return false;
		}
		request.setAttribute(PASS, pass.get());
		return true;
	}

	@Override
	public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	/** The page is made; what remains is to send it. */
	@Override
	public Object beforeBodyWrite(Object body, MethodParameter returned, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		leave(((ServletServerHttpRequest) request).getServletRequest());
		return body;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			Exception failure) {
		leave(request);
	}

	private static void leave(HttpServletRequest request) {
		if (request.getAttribute(PASS) instanceof FairGate.Pass pass) {
			pass.close();
		}
	}

	/** Tells the page {@code error/503} that this was why. */
	@ModelAttribute("busy")
	boolean busy(HttpServletRequest request) {
		return request.getAttribute(BUSY) != null;
	}

}

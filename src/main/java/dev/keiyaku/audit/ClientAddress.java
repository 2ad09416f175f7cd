package dev.keiyaku.audit;

import java.util.Optional;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the request that is being answered came from. */
public final class ClientAddress {

	private ClientAddress() {
	}

	/**
	 * @return the network address as the servlet container sees it (behind a proxy, what
	 * the proxy says: see docs/operations.md); empty outside of a request
	 */
	public static Optional<String> current() {
		return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
			.filter(ServletRequestAttributes.class::isInstance)
			.map(attributes -> ((ServletRequestAttributes) attributes).getRequest().getRemoteAddr());
	}

}

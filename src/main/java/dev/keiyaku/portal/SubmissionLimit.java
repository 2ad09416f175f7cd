package dev.keiyaku.portal;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * How often one network address may send the forms that everybody reaches, or that mail
 * to addresses of the sender's choice (ASVS 2.4.1). Each node counts for itself. Signing
 * in has limits of its own.
 */
@Component
@EnableConfigurationProperties(PortalProperties.class)
class SubmissionLimit implements HandlerInterceptor {

	static final String[] PATHS = { "/register/**", "/invitations/**", "/mypage/users/invite/**" };

	private static final Duration WINDOW = Duration.ofHours(1);

	private static final long MOST_ADDRESSES = 100_000;

	private final LoadingCache<String, Bucket> buckets;

	SubmissionLimit(PortalProperties properties) {
		int most = properties.submissionsPerHour();
		this.buckets = Caffeine.newBuilder()
			.maximumSize(MOST_ADDRESSES)
			.expireAfterAccess(WINDOW)
			.build(address -> Bucket.builder()
				.addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
				.build());
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws Exception {
		if (!HttpMethod.POST.matches(request.getMethod()) || this.buckets.get(request.getRemoteAddr()).tryConsume(1)) {
			return true;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(WINDOW.toSeconds()));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
		return false;
	}

}

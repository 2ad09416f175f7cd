package dev.keiyaku.process.webapp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Opens of the API behind the webapps what the pages of a group need, and nothing else:
 * what no door of {@code webapp-doors.yml} names is refused before the engine hears of
 * it. Within a door the engine's own authorizations decide.
 */
@Component
@EnableConfigurationProperties(WebappProperties.class)
public class WebappDoors implements AuthorizationManager<RequestAuthorizationContext>, AccessDeniedHandler {

	private static final String VISITORS = "visitors";

	private static final String STAFF = "staff";

	private static final String DESKS = "desks";

	private final IdentityService identity;

	private final MessageSource messages;

	private final ObjectMapper json;

	private final StaffGroups desks;

	private final Map<String, List<Door>> doors;

	WebappDoors(WebappProperties properties, StaffGroups desks, IdentityService identity, MessageSource messages,
			ObjectMapper json) {
		this.desks = desks;
		this.identity = identity;
		this.messages = messages;
		this.json = json;
		this.doors = properties.byGroup();
	}

	@Override
	public AuthorizationDecision check(Supplier<Authentication> portal, RequestAuthorizationContext context) {
		return new AuthorizationDecision(isOpen(context.getRequest()));
	}

	private boolean isOpen(HttpServletRequest request) {
		PathContainer path = PathContainer.parsePath(withoutSlashAtEnd(request.getRequestURI()));
		if (isOpen(VISITORS, "", request.getMethod(), path)) {
			return true;
		}
		return StaffMember.of(request, this.identity)
			.filter((clerk) -> roles(clerk).anyMatch((role) -> isOpen(role, clerk.userId(), request.getMethod(), path)))
			.isPresent();
	}

	/** The engine answers an address with a slash at its end as it does without. */
	private static String withoutSlashAtEnd(String uri) {
		return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
	}

	private Stream<String> roles(StaffMember clerk) {
		Stream<String> staff = clerk.groups().stream().anyMatch(this.desks.ids()::contains) ? Stream.of(STAFF, DESKS)
				: Stream.of(STAFF);
		return Stream.concat(staff, clerk.groups().stream());
	}

	private boolean isOpen(String group, String userId, String method, PathContainer path) {
		return this.doors.getOrDefault(group, List.of())
			.stream()
			.anyMatch((door) -> door.opensTo(userId, method, path));
	}

	/** Whoever has not signed in is asked to, by the webapps' own page. */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException {
		response.setStatus(StaffMember.signedIn(request).isPresent() ? HttpServletResponse.SC_FORBIDDEN
				: HttpServletResponse.SC_UNAUTHORIZED);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.json.writeValue(response.getWriter(), Map.of("type", "AuthorizationException", "message",
				this.messages.getMessage("process.webapp.closed", null, Locale.JAPAN)));
	}

}

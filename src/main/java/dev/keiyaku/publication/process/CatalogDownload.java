package dev.keiyaku.publication.process;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.keiyaku.publication.PresentCatalog;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Hands the present catalogue to whoever of the catalogue desk is signed in to Tasklist:
 * the form that starts {@code catalog-publication} links to it.
 */
@Controller
class CatalogDownload {

	private static final String ENGINE = "default";

	private static final String DESK = "catalog-desk";

	private final PresentCatalog catalog;

	CatalogDownload(PresentCatalog catalog) {
		this.catalog = catalog;
	}

	@GetMapping("/camunda/app/tasklist/" + ENGINE + "/catalog.yml")
	ResponseEntity<byte[]> download() {
		if (!isOfTheDesk()) {
			return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
		}
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_YAML)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("catalog.yml").build().toString())
			.body(this.catalog.asYaml().getBytes(StandardCharsets.UTF_8));
	}

	private static boolean isOfTheDesk() {
		return Optional.ofNullable(Authentications.getCurrent())
			.map((staff) -> staff.getAuthenticationForProcessEngine(ENGINE))
			.filter(UserAuthentication.class::isInstance)
			.map(UserAuthentication.class::cast)
			.filter((user) -> user.getGroupIds().contains(DESK))
			.isPresent();
	}

}

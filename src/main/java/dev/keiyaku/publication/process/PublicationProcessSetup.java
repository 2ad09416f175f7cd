package dev.keiyaku.publication.process;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;
import dev.keiyaku.process.TaskDecision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublicationProcessSetup {

	@Bean
	ProcessVariables catalogPublicationVariables() {
		return new ProcessVariables(CatalogPublication.KEY,
				Set.of(CatalogPublication.ACTION, CatalogPublication.RESTORED_NUMBER, CatalogPublication.REASON,
						CatalogPublication.PREPARATION_DECISION, CatalogPublication.PUBLICATION_DECISION,
						CatalogPublication.PUBLISHED),
				Set.of(TaskDecision.FORMER));
	}

}

package dev.keiyaku.publication.process;

import dev.keiyaku.process.Clerk;
import dev.keiyaku.process.TaskEntry;
import dev.keiyaku.publication.Publications;
import dev.keiyaku.store.Texts;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code catalog-publication}, each under its id. */
@Configuration(proxyBeanMethods = false)
class CatalogPublicationDelegates {

	/** It goes by the publication's number from here on. */
	@Bean
	JavaDelegate registerPublication(Publications publications, Clerk clerk) {
		return execution -> {
			boolean restores = "RESTORE".equals(TaskEntry.take(execution, CatalogPublication.ACTION));
			String reason = TaskEntry.take(execution, CatalogPublication.REASON);
			String restored = TaskEntry.take(execution, CatalogPublication.RESTORED_NUMBER);
			String text = TaskEntry.take(execution, CatalogPublication.CATALOG_TEXT);
			execution.setProcessBusinessKey(restores ? publications.beginRestoring(restored, reason, clerk.id())
					: publications.begin(text, reason, clerk.id()));
		};
	}

	@Bean
	JavaDelegate recordApproval(Publications publications, Clerk clerk) {
		return execution -> publications.approve(execution.getProcessBusinessKey(), clerk.id());
	}

	/** Says why nothing was published. */
	@Bean
	JavaDelegate publishCatalog(Publications publications, Texts texts) {
		return execution -> {
			boolean published = publications.publish(execution.getProcessBusinessKey());
			execution.setVariable(CatalogPublication.PUBLISHED, published);
			if (!published) {
				execution.setVariable(CatalogPublication.REMARK, texts.of("publication.returned"));
			}
		};
	}

	@Bean
	JavaDelegate returnPublication(Publications publications, Clerk clerk) {
		return execution -> publications.sendBack(execution.getProcessBusinessKey(),
				TaskEntry.take(execution, CatalogPublication.REMARK), clerk.ifAny().orElse(null));
	}

	@Bean
	JavaDelegate abandonPublication(Publications publications, Clerk clerk) {
		return execution -> publications.abandon(execution.getProcessBusinessKey(), clerk.id());
	}

}

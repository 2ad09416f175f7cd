package dev.keiyaku.publication.process;

import dev.keiyaku.process.ConstantsAgreement;

class CatalogPublicationTests extends ConstantsAgreement {

	CatalogPublicationTests() {
		super(CatalogPublication.KEY, CatalogPublication.class,
				new PublicationProcessSetup().catalogPublicationVariables());
	}

}

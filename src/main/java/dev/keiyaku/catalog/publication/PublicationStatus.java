package dev.keiyaku.catalog.publication;

/** How far a publication has come. */
public enum PublicationStatus {

	PREPARED, APPROVED, PUBLISHED, ABANDONED

}

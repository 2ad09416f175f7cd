package dev.keiyaku.publication;

/** How far a publication has come. */
public enum PublicationStatus {

	PREPARED, APPROVED, PUBLISHED, ABANDONED

}

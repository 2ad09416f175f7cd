package dev.keiyaku.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/**
 * The maker's terms of use, to which a customer consents in this very version. Several
 * plans may share them.
 */
@Entity
public class ServiceTerms {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String code;

	private String version;

	private String title;

	private String body;

	private boolean sold = true;

	protected ServiceTerms() {
	}

	/**
	 * @param body Markdown
	 */
	public ServiceTerms(String code, String version, String title, String body) {
		this.code = code;
		this.version = version;
		this.title = title;
		this.body = body;
	}

	/** Sells no plan under this version any longer; consents to it stay. */
	public void supersede() {
		this.sold = false;
	}

	/** Sells plans under this version again. */
	public void bringBack() {
		this.sold = true;
	}

	public String code() {
		return this.code;
	}

	public String version() {
		return this.version;
	}

	public String title() {
		return this.title;
	}

	/** Markdown; see {@link dev.keiyaku.store.Markdown}. */
	public String body() {
		return this.body;
	}

}

package dev.keiyaku.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Who makes a product and delivers it. */
@Entity
public class Maker {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String code;

	private String name;

	protected Maker() {
	}

	public Maker(String code, String name) {
		this.code = code;
		this.name = name;
	}

	public String code() {
		return this.code;
	}

	public void rename(String name) {
		this.name = name;
	}

	public String name() {
		return this.name;
	}

}

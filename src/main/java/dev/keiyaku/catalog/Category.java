package dev.keiyaku.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A shelf of the store; each product stands on one. */
@Entity
public class Category {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String code;

	private String name;

	private int position;

	protected Category() {
	}

	public Category(String code, String name, int position) {
		this.code = code;
		this.name = name;
		this.position = position;
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

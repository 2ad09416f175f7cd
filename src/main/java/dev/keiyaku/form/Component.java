package dev.keiyaku.form;

import com.fasterxml.jackson.databind.JsonNode;

record Component(JsonNode source) {

	static Component root(JsonNode file) {
		return new Component(file);
	}

}

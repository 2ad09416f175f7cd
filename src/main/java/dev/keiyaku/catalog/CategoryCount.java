package dev.keiyaku.catalog;

/** How many products of a category a search finds. */
public interface CategoryCount {

	String getCode();

	String getName();

	long getProducts();

}

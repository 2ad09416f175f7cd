package dev.keiyaku.process;

import java.util.Optional;

/** Looks at tables that owners have made when another release of the store starts. */
public interface OwnersTables {

	/**
	 * Why a process of the release could not go by the owners' table.
	 * @param key of the decision
	 * @param table the owners', as DMN
	 * @param released the release's, as DMN
	 * @return empty when it can
	 */
	Optional<String> misfit(String key, String table, String released);

}

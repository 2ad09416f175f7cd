package dev.keiyaku.process.webapp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call what of the webapps' API. An entry is a door ({@link Door#of}), or the
 * name of a group all of whose doors are open as well.
 *
 * @param doors the store's own, by group: {@code visitors} is whoever comes,
 * {@code staff} whoever has signed in, {@code desks} the members of any desk
 * @param also what an installation opens besides, by group
 */
@ConfigurationProperties("keiyaku.webapps")
record WebappProperties(@DefaultValue Map<String, List<String>> doors, @DefaultValue Map<String, List<String>> also) {

	/**
	 * All doors of each group.
	 * @throws dev.keiyaku.setting.WrongSetting when an entry is neither a door nor a
	 * group
	 */
	Map<String, List<Door>> byGroup() {
		return groups().collect(Collectors.toUnmodifiableMap(Function.identity(), this::doorsOf));
	}

	private Stream<String> groups() {
		return Stream.concat(this.doors.keySet().stream(), this.also.keySet().stream()).distinct();
	}

	private List<Door> doorsOf(String group) {
		Set<String> found = new LinkedHashSet<>();
		collect(group, found, new LinkedHashSet<>());
		return found.stream().map(Door::of).toList();
	}

	private void collect(String group, Set<String> found, Set<String> visited) {
		if (!visited.add(group)) {
			return;
		}
		Stream.of(this.doors, this.also)
			.flatMap((entries) -> entries.getOrDefault(group, List.of()).stream())
			.forEach((entry) -> {
				if (this.doors.containsKey(entry) || this.also.containsKey(entry)) {
					collect(entry, found, visited);
				}
				else {
					found.add(entry);
				}
			});
	}

}

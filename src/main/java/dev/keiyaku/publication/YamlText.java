package dev.keiyaku.publication;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.keiyaku.form.Characters;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML as texts, lists and maps with their lines. Only the tree is composed, no
 * object is ever constructed; tags of types are refused, and so is what aliases would
 * blow up.
 */
final class YamlText {

	private static final int DEEPEST = 10;

	/** A catalogue of ten thousand plans has fewer. */
	private static final int MOST_NODES = 500_000;

	private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP,
			Tag.MAP, Tag.SEQ);

	private final Problems problems;

	private int nodes;

	private YamlText(Problems problems) {
		this.problems = problems;
	}

	/** The text's tree; an empty map where there is a problem. */
	static Entry read(String text, Problems problems) {
		LoaderOptions limits = new LoaderOptions();
		limits.setNestingDepthLimit(DEEPEST * 2);
		limits.setCodePointLimit(CatalogText.LONGEST);
		// both are refused below, where the reason can be named
		limits.setTagInspector((tag) -> true);
		limits.setMaxAliasesForCollections(MOST_NODES);
		Entry nothing = new Entry(1, Map.of());
		try {
			Node root = new Yaml(new SafeConstructor(limits)).compose(new StringReader(text));
			Entry read = (root != null) ? new YamlText(problems).entry(root, 0) : nothing;
			return (read != null) ? read : nothing;
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			problems.add(line, "yaml");
		}
		catch (YAMLException ex) {
			problems.add(1, "yaml");
		}
		return nothing;
	}

	/** Returns null after a problem that makes the rest unreadable. */
	private Entry entry(Node node, int depth) {
		int line = node.getStartMark().getLine() + 1;
		if (++this.nodes > MOST_NODES || depth > DEEPEST) {
			if (this.nodes <= MOST_NODES + 1) {
				this.problems.add(line, "too-much");
			}
			this.nodes = MOST_NODES + 1;
			return null;
		}
		if (!PLAIN.contains(node.getTag())) {
			this.problems.add(line, "tag", node.getTag().getValue());
			return null;
		}
		if (node instanceof MappingNode map) {
			return new Entry(line, map(map, depth));
		}
		if (node instanceof SequenceNode sequence) {
			return new Entry(line, list(sequence, depth));
		}
		return new Entry(line, node.getTag().equals(Tag.NULL) ? "" : text((ScalarNode) node));
	}

	/** What is written with escapes has been in nobody's sight. */
	private String text(ScalarNode node) {
		List<Characters.Refused> refused = Characters.refusedIn(node.getValue());
		if (!refused.isEmpty()) {
			this.problems.add(node.getStartMark().getLine() + 1, "characters", refused.get(0).shown());
			return "";
		}
		return node.getValue();
	}

	private List<Entry> list(SequenceNode sequence, int depth) {
		List<Entry> list = new ArrayList<>();
		for (Node node : sequence.getValue()) {
			Entry entry = entry(node, depth + 1);
			if (entry == null) {
				return list;
			}
			list.add(entry);
		}
		return list;
	}

	private Map<String, Entry> map(MappingNode node, int depth) {
		Map<String, Entry> map = new LinkedHashMap<>();
		for (NodeTuple tuple : node.getValue()) {
			int line = tuple.getKeyNode().getStartMark().getLine() + 1;
			if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
				this.problems.add(line, "yaml");
				return map;
			}
			Entry value = entry(tuple.getValueNode(), depth + 1);
			if (value == null) {
				return map;
			}
			String name = text(key);
			if (map.put(name, new Entry(line, value.value())) != null) {
				this.problems.add(line, "twice", name);
			}
		}
		return map;
	}

}

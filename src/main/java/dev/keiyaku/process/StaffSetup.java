package dev.keiyaku.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.keiyaku.lock.AdvisoryLocks;
import dev.keiyaku.lock.LockUse;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives staff what their desk needs and no more: the groups, a Tasklist filter a desk,
 * and the authorizations. Tasks themselves are opened to a desk by the engine, task by
 * task, because the desk is their candidate group. What exists already is left as an
 * administrator may have changed it. Nodes that start on an empty database wait for each
 * other.
 */
@Component
class StaffSetup {

	private static final String OWNERS = "process-owners";

	private static final String WORKFLOW = "WORKFLOW";

	private final Desks desks;

	private final IdentityService identity;

	private final AuthorizationService authorizations;

	private final FilterService filters;

	private final List<DeskList> lists;

	private final TaskService tasks;

	private final MessageSource messages;

	private final AdvisoryLocks locks;

	private final TransactionTemplate transaction;

	StaffSetup(Desks desks, IdentityService identity, AuthorizationService authorizations, FilterService filters,
			List<DeskList> lists, TaskService tasks, MessageSource messages, AdvisoryLocks locks,
			TransactionTemplate transaction) {
		this.desks = desks;
		this.identity = identity;
		this.authorizations = authorizations;
		this.filters = filters;
		this.lists = lists;
		this.tasks = tasks;
		this.messages = messages;
		this.locks = locks;
		this.transaction = transaction;
	}

	void setUp() {
		this.transaction.executeWithoutResult((status) -> {
			this.locks.hold(LockUse.STAFF_SET_UP, "");
			this.desks.all().forEach(this::setUp);
			setUpOwners();
		});
	}

	private void setUp(Desk desk) {
		String group = desk.groupId();
		String name = text("process.desk." + group);
		ensureGroup(group, name);
		allow(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
		desk.processKeys().forEach(key -> allow(group, Resources.PROCESS_DEFINITION, key, permissions(desk, key)));
		if (!desk.startableKeys().isEmpty()) {
			allow(group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
		}
		List<DeskList> apart = this.lists.stream().filter((list) -> list.groupId().equals(group)).toList();
		String[] elsewhere = apart.stream().flatMap((list) -> list.tasks().stream()).toArray(String[]::new);
		TaskQuery query = tasksOf(group);
		allowFilter(group, name, (elsewhere.length > 0) ? query.taskDefinitionKeyNotIn(elsewhere) : query);
		apart.forEach((list) -> allowFilter(group, text(list.nameKey()),
				tasksOf(group).taskDefinitionKeyIn(list.tasks().toArray(String[]::new))));
	}

	private TaskQuery tasksOf(String group) {
		return this.tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks();
	}

	private void allowFilter(String group, String name, TaskQuery query) {
		allow(group, Resources.FILTER, ensureFilter(name, query.orderByDueDate().asc()), Permissions.READ);
	}

	private static Permission[] permissions(Desk desk, String key) {
		return desk.startableKeys().contains(key)
				? new Permission[] { ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE }
				: new Permission[] { ProcessDefinitionPermissions.READ };
	}

	private void setUpOwners() {
		ensureGroup(OWNERS, text("process.group." + OWNERS));
		allow(OWNERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
		allow(OWNERS, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ,
				ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
				ProcessDefinitionPermissions.READ_HISTORY);
		allow(OWNERS, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.READ);
		allow(OWNERS, Resources.TASK, Authorization.ANY, Permissions.READ);
		allow(OWNERS, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ, Permissions.READ_HISTORY);
		allow(OWNERS, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
		allow(OWNERS, Resources.GROUP, Authorization.ANY, Permissions.READ);
	}

	private void ensureGroup(String id, String name) {
		if (this.identity.createGroupQuery().groupId(id).count() == 0) {
			Group group = this.identity.newGroup(id);
			group.setName(name);
			group.setType(WORKFLOW);
			this.identity.saveGroup(group);
		}
	}

	private String ensureFilter(String name, TaskQuery query) {
		Filter existing = this.filters.createFilterQuery().filterName(name).singleResult();
		if (existing != null) {
			return existing.getId();
		}
		Filter filter = this.filters.newTaskFilter(name).setQuery(query);
		filter.setProperties(Map.of("priority", 0, "refresh", true, "color", "#1f4e79", "showUndefinedVariable", false,
				"variables",
				List.of(Map.of("name", TaskFacts.SUBJECT, "label", text("process.filter." + TaskFacts.SUBJECT)))));
		return this.filters.saveFilter(filter).getId();
	}

	private void allow(String group, Resource resource, String resourceId, Permission... permissions) {
		boolean granted = this.authorizations.createAuthorizationQuery()
			.groupIdIn(group)
			.resourceType(resource)
			.resourceId(resourceId)
			.count() > 0;
		if (!granted) {
			Authorization grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			grant.setGroupId(group);
			grant.setResource(resource);
			grant.setResourceId(resourceId);
			grant.setPermissions(permissions);
			this.authorizations.saveAuthorization(grant);
		}
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Locale.JAPAN);
	}

}

package dev.keiyaku.catalog.process;

import java.util.Map;

import dev.keiyaku.process.TaskFacts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/** For which year the catalogue desk is to register holidays. */
@Component
class ShowHolidayYear implements TaskListener {

	private final TaskFacts facts;

	ShowHolidayYear(TaskFacts facts) {
		this.facts = facts;
	}

	@Override
	public void notify(DelegateTask task) {
		String year = task.getVariable(HolidayWatch.YEAR).toString();
		this.facts.show(task, "holidays", Map.of("year", year));
		this.facts.name(task, year);
	}

}

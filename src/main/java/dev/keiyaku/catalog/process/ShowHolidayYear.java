package dev.keiyaku.catalog.process;

import java.util.Map;

import dev.keiyaku.catalog.BusinessCalendar;
import dev.keiyaku.process.TaskFacts;
import dev.keiyaku.store.Texts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/** For which year the catalogue desk is to register holidays. */
@Component
class ShowHolidayYear implements TaskListener {

	private final TaskFacts facts;

	private final Texts texts;

	ShowHolidayYear(TaskFacts facts, Texts texts) {
		this.facts = facts;
		this.texts = texts;
	}

	@Override
	public void notify(DelegateTask task) {
		String year = task.getExecution().getProcessBusinessKey();
		this.facts.show(task, "holidays", Map.of("year", year, "fewest", BusinessCalendar.FEWEST_PUBLIC_HOLIDAYS));
		this.facts.name(task, this.texts.of("catalog.holidays.public"));
	}

}

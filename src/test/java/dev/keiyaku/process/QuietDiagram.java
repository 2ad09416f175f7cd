package dev.keiyaku.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A diagram that waits where it waits and does nothing else: without facts of the store
 * an instance can stand at any of its places.
 */
record QuietDiagram(String key, BpmnModelInstance model) {

	static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final List<Class<? extends ModelElementInstance>> ASKING = List.of(CamundaExecutionListener.class,
			CamundaTaskListener.class, CamundaInputOutput.class, CamundaIn.class, CamundaOut.class);

	private static final Set<String> DOING = Set.of("delegateExpression", "decisionRef", "decisionRefBinding",
			"mapDecisionResult", "resultVariable");

	static QuietDiagram of(Path file) {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		ASKING.forEach((type) -> List.copyOf(model.getModelElementsByType(type))
			.forEach((element) -> element.getParentElement().removeChildElement(element)));
		model.getModelElementsByType(ServiceTask.class).forEach(QuietDiagram::doesNothing);
		model.getModelElementsByType(BusinessRuleTask.class).forEach(QuietDiagram::doesNothing);
		model.getModelElementsByType(UserTask.class).forEach((task) -> {
			task.removeAttributeNs(CAMUNDA, "dueDate");
			task.setCamundaCandidateGroups("nobody");
		});
		model.getModelElementsByType(ConditionExpression.class).forEach((flow) -> flow.setTextContent("${true}"));
		model.getModelElementsByType(TimeDate.class).forEach((time) -> time.setTextContent("2999-01-01T00:00:00"));
		model.getModelElementsByType(TimeDuration.class).forEach((time) -> time.setTextContent("P9000D"));
		model.getModelElementsByType(TimeCycle.class).forEach((time) -> time.setTextContent("R3/P9000D"));
		return new QuietDiagram(model.getModelElementsByType(Process.class).iterator().next().getId(), model);
	}

	/**
	 * The ids of the activities and events at which an instance stands still, whether for
	 * somebody or for a job; what is done only to take something back is not among them.
	 */
	List<String> places() {
		return this.model.getModelElementsByType(FlowNode.class)
			.stream()
			.filter(QuietDiagram::waits)
			.filter((node) -> !(node instanceof Activity activity && activity.isForCompensation()))
			.map(FlowNode::getId)
			.toList();
	}

	private static boolean waits(FlowNode node) {
		return node.isCamundaAsyncBefore() || node instanceof UserTask || node instanceof ReceiveTask
				|| node instanceof EventBasedGateway || node instanceof CallActivity
				|| node instanceof IntermediateCatchEvent
						&& node.getPreviousNodes().filterByType(EventBasedGateway.class).list().isEmpty();
	}

	private static void doesNothing(FlowNode task) {
		DOING.forEach((attribute) -> task.removeAttributeNs(CAMUNDA, attribute));
		task.setAttributeValueNs(CAMUNDA, "expression", "${true}");
	}

}

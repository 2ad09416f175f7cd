package dev.keiyaku.order.process;

import dev.keiyaku.process.ConstantsAgreement;

class OrderAcceptanceTests extends ConstantsAgreement {

	OrderAcceptanceTests() {
		super(OrderAcceptance.KEY, OrderAcceptance.class, new OrderProcessSetup().orderAcceptanceVariables());
	}

}

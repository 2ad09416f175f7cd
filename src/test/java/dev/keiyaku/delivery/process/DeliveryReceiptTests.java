package dev.keiyaku.delivery.process;

import dev.keiyaku.process.ConstantsAgreement;

class DeliveryReceiptTests extends ConstantsAgreement {

	DeliveryReceiptTests() {
		super(DeliveryReceipt.KEY, DeliveryReceipt.class, new DeliveryProcessSetup().deliveryReceiptVariables());
	}

}

"""Mollie's own client: reads everything that a stand-in tells, and asks for a link, its end and a refund.

    mollies_client.py ADDRESS KEY PAYMENT < {"link": {...}, "end": {...}, "refund": {...}}

Each answer is held to the client's models, so that it fails where the stand-in tells something that Mollie would not. It
prints what it read as JSON.
"""

import json
import sys

from mollie import ClientSDK, Security
from mollie.models import CreatePaymentLinkRequestBody, RefundRequest, UpdatePaymentLinkRequestBody


def all_of(page, name):
    rows = []
    while page is not None:
        rows += getattr(page.result.embedded, name)
        page = page.next()
    return rows


def main(address, key, payment):
    wish = json.load(sys.stdin)
    with ClientSDK(security=Security(api_key=key), server_url=address) as client:
        links = all_of(client.payment_links.list(), "payment_links")
        told = {
            "links": {link.id: link.archived for link in links},
            "paid": {
                link.id: [one.status for one in all_of(client.payment_links.list_payments(payment_link_id=link.id), "payments")]
                for link in links
            },
            "payments": {one.id: one.status for one in all_of(client.payments.list(), "payments")},
            "refunds": {one.id: one.status for one in all_of(client.refunds.all(), "refunds")},
            "refundsOf": [one.id for one in all_of(client.refunds.list(payment_id=payment), "refunds")],
            "chargebacks": [one.payment_id for one in all_of(client.chargebacks.all(), "chargebacks")],
            "chargebacksOf": [one.id for one in all_of(client.chargebacks.list(payment_id=payment), "chargebacks")],
        }
        made = client.payment_links.create(request_body=CreatePaymentLinkRequestBody(**wish["link"]))
        client.payment_links.get(payment_link_id=made.id)
        ended = client.payment_links.update(
            payment_link_id=made.id, request_body=UpdatePaymentLinkRequestBody(**wish["end"])
        )
        told["ended"] = ended.archived
        refund = client.refunds.create(payment_id=payment, refund_request=RefundRequest(**wish["refund"]))
        told["refund"] = refund.status
    json.dump(told, sys.stdout, default=str)


main(*sys.argv[1:])

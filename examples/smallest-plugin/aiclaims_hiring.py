import aiclaims


@aiclaims.claim("hiring")
class HiringClaim(aiclaims.Claim):
    employer: aiclaims.Entity = aiclaims.identity()
    people: aiclaims.Quantity = aiclaims.measured()


@aiclaims.extractor(kinds=[HiringClaim], triggers=["hired"], examples=["Nvidia hired 3,000 engineers."])
def hiring(passage, context):
    for party, number in zip(passage.entities, passage.quantities, strict=False):
        if number.kind == "number":
            yield HiringClaim(evidence=(passage.evidence(),), employer=party.entity, people=number.quantity("people"))


@aiclaims.hookimpl
def aiclaims_register(register):
    register(hiring)

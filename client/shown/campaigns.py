"""Pop-up messages: who asks and why, and never again from this sender (R-3.6, R-3.7)."""

from client.design import Action, note, paragraph, secondary_button, sheet, strong
from client.domain.answers import Ready
from client.domain.surveys import Campaign
from client.edges import use_edges, use_speech
from client.hooks import use_answer, use_dialog, use_model
from client.portal.errors import PortalError


def use_campaign() -> None:
    """One at a time, and each once. A portal that does not answer shows none."""
    edges, speech = use_edges(), use_speech()
    answer, _ = use_answer(edges.portal.campaigns)
    closed, change = use_model(frozenset[str])
    known = answer.value if isinstance(answer, Ready) and answer.trouble is None else ()
    shown = next((one for one in known if one.id not in closed), None)

    async def close(campaign: Campaign, *, never_again: bool) -> None:
        """Gone from the screen at once; what the portal did not hear, it shows again."""
        change(lambda now: now | {campaign.id})
        try:
            await edges.portal.close_campaign(campaign.id, never_again=never_again)
        except PortalError:
            return

    if shown is None:
        use_dialog(None)
        return
    campaign, say = shown, speech.say

    async def leave() -> None:
        await close(campaign, never_again=False)

    async def never() -> None:
        await close(campaign, never_again=True)

    use_dialog(
        sheet(
            speech.of(campaign.title),
            strong(speech.of(campaign.sender)),
            paragraph(speech.of(campaign.text)),
            note(speech.of(campaign.why)),
            secondary_button(say("campaigns.never"), never, wide=True, ident="never-again"),
            close=Action(say("campaigns.close"), leave),
        )
    )

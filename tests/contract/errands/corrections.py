"""A report, its owner's answers, and an appeal."""

from client.domain.cabinet import SectionId, Words
from client.domain.corrections import Report, Subject
from client.domain.sound import wav_of
from client.domain.uploads import Upload
from mock_server.rules.corrections import owner_moves


async def run(portal, world):
    report = Report(Subject(SectionId("education")), Words("Diplom"), "", ())
    sent = await portal.send_correction(report, "r" * 32)
    for move in ("accept", "review", "ask_documents"):
        owner_moves(world, sent.id, move)
    proof = Upload("diplom.pdf", "application/pdf", b"%PDF-1.7")
    note = Upload("qeyd.wav", "audio/wav", wav_of(bytes(16)), "Səhifə cırılıb")
    await portal.supply_documents(sent.id, "", (proof, note), "d" * 32)
    owner_moves(world, sent.id, "refuse")
    await portal.appeal_correction(sent.id, "Razı deyiləm", "a" * 32)
    for one in (await portal.corrections()).value:
        steps = (await portal.correction(one.id)).value.steps
        for file in (file for step in steps for file in step.files):
            if file.voice_note is not None:
                await portal.voice_note(file.voice_note)

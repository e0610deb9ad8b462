"""The read models for the screens; see ``beelden`` for their shapes.

Whoever calls these has come through the gate (`kern.toegang`). Each takes a constant number of queries,
however long its lists are.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import Count, Q
from django.utils.timezone import localdate, now

from opstap.financien.models import Betaling
from opstap.financien.rekeningschema import (
    RESERVERING_VAKANTIETOESLAG,
    TE_BETALEN_UITKERINGEN,
    VORDERINGEN,
)
from opstap.gemeenten import GEMEENTEN, regelboek
from opstap.inkomen.aanvragen import eerste_hele_maand
from opstap.inkomen.beelden import (
    Adresbeeld,
    Besluitbeeld,
    Besluitmaand,
    Besluitregel,
    Betaalspecificatie,
    Dossierbeeld,
    Feitbeeld,
    Gebeurtenisbeeld,
    Huisgenoot,
    Maandbeeld,
    Maandrunbeeld,
    Specificatieregel,
    Stapbeeld,
    Termijnbeeld,
    Uitkeringbeeld,
    Uitvalregel,
    Vorderingbeeld,
    Werkvoorraad,
    Zaakbeeld,
    Zaakregel,
)
from opstap.inkomen.besluitvorming import oordeel, speel_besluit_na
from opstap.inkomen.geval import BRONNEN, KADER, VOORAF, Bron, bekend, geval_op
from opstap.inkomen.maandrun.afrekenen import berekening_sleutel
from opstap.inkomen.maandrun.vakantiegeld import vakantiegeld_sleutel
from opstap.inkomen.models import (
    Maandberekening,
    Maandrun,
    TeHerrekenen,
    Uitkering,
    Uitval,
    Vakantiegeld,
    Vordering,
)
from opstap.inkomen.tijdlijn import samenvatting
from opstap.inkomen.beelden.uitleg import boom
from opstap.kern.models import Besluit, Dossier, Rol, Zaak, ZaakGebeurtenis
from opstap.recht.participatiewet import Leefvorm
from opstap.regels.beslissen import Geval
from opstap.regels.datum import MAANDNAMEN, dag, volle_jaren
from opstap.regels.fouten import FeitOntbreekt, OpstapFout

__all__ = [
    "Adresbeeld",
    "Besluitbeeld",
    "Besluitmaand",
    "Besluitregel",
    "Betaalspecificatie",
    "Dossierbeeld",
    "Feitbeeld",
    "Gebeurtenisbeeld",
    "Huisgenoot",
    "Maandbeeld",
    "Maandrunbeeld",
    "Specificatieregel",
    "Stapbeeld",
    "Termijnbeeld",
    "Uitkeringbeeld",
    "Uitvalregel",
    "Vorderingbeeld",
    "Werkvoorraad",
    "Zaakbeeld",
    "Zaakregel",
    "besluitbeeld",
    "betaalspecificatie",
    "dossierbeeld",
    "maandrunbeeld",
    "werkvoorraad",
    "zaakbeeld",
]

BIJNA = 7
"""From so many days before its deadline a case is marked as nearly due."""

_OPEN_STATUS = (Zaak.Status.ONTVANGEN, Zaak.Status.IN_BEHANDELING, Zaak.Status.WACHT_OP_INWONER)
SORTERINGEN: Mapping[str, tuple[str, ...]] = {
    "termijn": ("beslissen_voor", "nummer"),
    "-termijn": ("-beslissen_voor", "nummer"),
    "ontvangen": ("ontvangen", "nummer"),
    "-ontvangen": ("-ontvangen", "nummer"),
    "nummer": ("nummer",),
    "-nummer": ("-nummer",),
}


# -- the dossier -----------------------------------------------------------------------------------


def dossierbeeld(
    dossier: Dossier, *, gold_op: date | None = None, bekend_op: datetime | None = None
) -> Dossierbeeld:
    """One household as true on `gold_op` (today) and as known at `bekend_op` (now)."""
    bekend_op = bekend_op or now()
    gold_op = gold_op or localdate(bekend_op)
    tijd = {"maand": gold_op, "bekend_op": bekend_op, "dossiers": [dossier.pk]}
    huishouden, adres = _huishouden(tijd)
    namen = {persoon: genoot.naam for persoon, genoot in huishouden}
    genoten = tuple(genoot for _, genoot in huishouden)
    feiten, iban = _feiten(dossier, namen, tijd)
    aanvrager = next((genoot.naam for genoot in genoten if genoot.rol == Rol.AANVRAGER.label), "")
    maanden, klaar = _maanden(dossier)
    return Dossierbeeld(
        nummer=dossier.nummer,
        gemeente_code=dossier.gemeente_id,
        gemeente_naam=GEMEENTEN.get(dossier.gemeente_id, dossier.gemeente_id),
        gold_op=gold_op,
        bekend_op=bekend_op,
        leefvorm=_leefvorm(dossier.gemeente_id, genoten, gold_op),
        huishouden=genoten,
        adres=adres,
        feiten=feiten,
        uitkeringen=_uitkeringen(dossier, gold_op),
        zaken=tuple(
            _zaakregel(
                zaak, dossier.nummer, aanvrager, adres.stadsdeel if adres else "", localdate(bekend_op)
            )
            for zaak in Zaak.objects.filter(dossier=dossier).order_by("-ontvangen", "-nummer")
        ),
        besluiten=_besluiten(dossier),
        maanden=maanden,
        te_herrekenen=tuple(
            TeHerrekenen.objects.filter(dossier=dossier).order_by("maand").values_list("maand", flat=True)
        ),
        vorderingen=_vorderingen(dossier_id=dossier.pk),
        vakantiegeld_klaar=klaar,
        iban_gemaskeerd=iban,
        tijdlijn=_tijdlijn(Q(dossier=dossier)),
    )


def _huishouden(tijd: Mapping[str, Any]) -> tuple[list[tuple[int, Huisgenoot]], Adresbeeld | None]:
    """Who belongs to the household or lives with it (person id -> shape), and the applicant's address."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""{KADER} SELECT k.persoon_id, k.rol, p.voornamen, p.achternaam, p.geboortedatum, p.bsn,
                   a.straat, a.huisnummer, a.postcode, a.plaats, a.stadsdeel
            FROM kader k JOIN kern_persoon p ON p.id = k.persoon_id
            LEFT JOIN kern_bewoning b ON b.persoon_id = k.persoon_id AND {bekend("b")}
            LEFT JOIN kern_adres a ON a.id = b.adres_id
            ORDER BY k.rol, p.geboortedatum, k.persoon_id""",  # noqa: S608
            tijd,
        )
        rijen = cursor.fetchall()
    adres = None
    huishouden = []
    for persoon, rol, voornamen, achternaam, geboren, bsn, *waar in rijen:
        if rol == Rol.AANVRAGER and waar[0] is not None:
            straat, huisnummer, postcode, plaats, stadsdeel = waar
            adres = Adresbeeld(f"{straat} {huisnummer}", postcode, plaats, stadsdeel)
        huishouden.append(
            (
                persoon,
                Huisgenoot(
                    naam=f"{voornamen} {achternaam}",
                    rol=Rol(rol).label,
                    geboortedatum=geboren,
                    leeftijd=volle_jaren(dag(geboren), dag(tijd["maand"])),
                    bsn_gemaskeerd="•••••" + bsn[-4:],
                    hoort_bij_gezin=rol != Rol.MEDEBEWONER,
                ),
            )
        )
    return huishouden, adres


def _feiten(
    dossier: Dossier, namen: Mapping[int, str], tijd: Mapping[str, Any]
) -> tuple[tuple[Feitbeeld, ...], str]:
    """Every known value with its source, in the order of the rules; and the masked account number."""
    delen = [_feitenquery(bron) for bron in (*BRONNEN, VOORAF)]
    delen.append(
        "SELECT 'bankrekening', NULL::bigint, r.geldig, r.bekend_van, r.bron, r.bewijs, "  # noqa: S608
        "jsonb_build_object('iban', r.iban) "
        f"FROM kern_bankrekening r WHERE r.dossier_id = ANY(%(dossiers)s) AND {bekend('r')}"
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"{KADER}, dossiers AS (SELECT unnest(%(dossiers)s) AS dossier_id) {' UNION ALL '.join(delen)}",
            tijd,
        )
        rijen = cursor.fetchall()
    knopen = regelboek(dossier.gemeente_id).op(tijd["maand"]).plan
    volgorde = {persoon: plek for plek, persoon in enumerate(namen, start=1)}
    gevonden, iban = [], ""
    for _, persoon, geldig, bekend_van, bron, bewijs, waarden in sorted(
        rijen, key=lambda rij: volgorde.get(rij[1], 0)
    ):
        for naam, waarde in json.loads(waarden).items():
            if naam == "iban":
                iban = maskeer_iban(waarde)
                titel, tekst = "Bankrekening", iban
            else:
                verklaring = knopen.knoop(naam).verklaring
                titel, tekst = verklaring.titel, verklaring.soort.toon(int(waarde))
            gevonden.append(
                Feitbeeld(
                    onderwerp=namen.get(persoon, "huishouden"),
                    titel=titel,
                    waarde=tekst,
                    geldig_van=geldig.lower,
                    geldig_tot=geldig.upper,
                    bekend_van=bekend_van,
                    bron=bron,
                    bewijs=bewijs,
                )
            )
    return tuple(gevonden), iban


def _feitenquery(bron: Bron) -> str:
    wie = "k.persoon_id" if bron.niveau == "persoon" else "NULL::bigint"
    paren = ", ".join(f"'{naam}', {bron.waarde(naam)}" for naam in bron.invoer)
    alias = bron.alias
    return (
        f"SELECT '{alias}', {wie}, {alias}.geldig, {alias}.bekend_van, {alias}.bron, {alias}.bewijs, "  # noqa: S608
        f"jsonb_build_object({paren}) FROM {'kader' if bron.niveau == 'persoon' else 'dossiers'} k "
        f"JOIN {bron.tabel} {alias} ON {bron.voorwaarde()}"
    )


def maskeer_iban(iban: str) -> str:
    """'NL91 •••• 4300': enough to recognise an account, not enough to use it."""
    return f"{iban[:4]} •••• {iban[-4:]}"


def _leefvorm(gemeente: str, genoten: Sequence[Huisgenoot], gold_op: date) -> str:
    """The household type in the words of the law; '' when the rules can't tell."""
    geval = Geval(
        personen=tuple(
            {"rol": _rol(genoot.rol), "geboortedatum": dag(genoot.geboortedatum)} for genoot in genoten
        )
    )
    uitkomst = regelboek(gemeente).op(gold_op).probeer(geval, ["leefvorm"])
    if uitkomst.gaten or not any(genoot.rol == Rol.AANVRAGER.label for genoot in genoten):
        return ""
    return leefvormtitel(int(uitkomst.waarde("leefvorm")))


def leefvormtitel(waarde: int) -> str:
    """The household type in the words of the law."""
    return next((vorm.titel for vorm in Leefvorm if int(vorm) == waarde), "")


def _rol(label: str) -> int:
    return next(rol.value for rol in Rol if rol.label == label)


def _uitkeringen(dossier: Dossier, gold_op: date) -> tuple[Uitkeringbeeld, ...]:
    gevonden = Uitkering.objects.filter(dossier=dossier).select_related("besluit").order_by("-id")
    return tuple(
        Uitkeringbeeld(
            soort=uitkering.get_soort_display(),
            van=uitkering.geldig.lower,
            tot=uitkering.geldig.upper,
            besluit_nummer=uitkering.besluit.nummer,
            loopt=uitkering.geldig.lower <= gold_op
            and (uitkering.geldig.upper is None or gold_op < uitkering.geldig.upper),
        )
        for uitkering in gevonden.defer("besluit__feiten", "besluit__bon", "besluit__uitkomst")
    )


def _besluiten(dossier: Dossier) -> tuple[Besluitregel, ...]:
    rijen = (
        Besluit.objects.filter(dossier=dossier)
        .order_by("-genomen_op", "-id")
        .values_list(
            "nummer", "soort", "ingangsdatum", "genomen_op", "genomen_door", "zaak__nummer", "afwijking_reden"
        )
    )
    return tuple(Besluitregel(*rij[:-1], afwijkend=bool(rij[-1])) for rij in rijen)


def _maanden(dossier: Dossier) -> tuple[tuple[Maandbeeld, ...], int]:
    """Where each month stands, newest first, and the balance of the holiday reservation."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT r.code, run.maand, -sum(b.bedrag_cent)::bigint FROM financien_boeking b
               JOIN financien_rekening r ON r.id = b.rekening_id
               JOIN financien_journaalpost j ON j.id = b.journaalpost_id
               LEFT JOIN inkomen_maandrun run ON run.id = j.bron_id AND j.bron_soort = 'maandrun'
               WHERE b.dossier_id = %s AND r.code = ANY(%s) GROUP BY 1, 2""",
            [dossier.pk, [TE_BETALEN_UITKERINGEN, RESERVERING_VAKANTIETOESLAG]],
        )
        saldi = cursor.fetchall()
    betaald = {maand: bedrag for code, maand, bedrag in saldi if code == TE_BETALEN_UITKERINGEN}
    klaar = sum(bedrag for code, _, bedrag in saldi if code == RESERVERING_VAKANTIETOESLAG)
    laatste: dict[date, Maandberekening] = {}
    for berekening in Maandberekening.objects.filter(dossier_id=dossier.pk).order_by("-maand", "volgnummer"):
        laatste[berekening.maand] = berekening
    return (
        tuple(
            Maandbeeld(
                maand=maand,
                bijstandsnorm=stand.bijstandsnorm_cent,
                inkomen=stand.inkomen_cent,
                vrijlating=stand.vrijlating_cent,
                inkomen_na_vrijlating=stand.inkomen_na_vrijlating_cent,
                bijstand=stand.bijstand_cent,
                vakantietoeslag=stand.vakantietoeslag_cent,
                maandbetaling=stand.maandbetaling_cent,
                keren_berekend=stand.volgnummer,
                betaald=betaald.get(maand, 0),
            )
            for maand, stand in laatste.items()
        ),
        klaar,
    )


def _vorderingen(*, dossier_id: int, maandrun: int | None = None) -> tuple[Vorderingbeeld, ...]:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT v.nummer, v.maand, v.grond, v.ontstaan_op, v.bedrag_cent,
                      (SELECT coalesce(sum(b.bedrag_cent), 0)::bigint FROM financien_journaalpost j
                       JOIN financien_boeking b ON b.journaalpost_id = j.id
                       JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = %s
                       WHERE j.bron_soort = 'vordering' AND j.bron_id = v.id)
               FROM inkomen_vordering v
               WHERE v.dossier_id = %s AND (%s::bigint IS NULL OR v.maandrun_id = %s)
               ORDER BY v.ontstaan_op, v.id""",
            [VORDERINGEN, dossier_id, maandrun, maandrun],
        )
        return tuple(
            Vorderingbeeld(nummer, maand, Vordering.Grond(grond).label, *rest)
            for nummer, maand, grond, *rest in cursor.fetchall()
        )


def _tijdlijn(filter_: Q) -> tuple[Gebeurtenisbeeld, ...]:
    rijen = ZaakGebeurtenis.objects.filter(filter_).order_by("-moment", "-id")
    return tuple(
        Gebeurtenisbeeld(*rij) for rij in rijen.values_list("moment", "soort", "tekst", "zaak__nummer")
    )


def termijn(zaak: Zaak, vandaag: date) -> Termijnbeeld:
    """How much time a case has left on this day."""
    over = (zaak.beslissen_voor - vandaag).days
    if zaak.status in (Zaak.Status.AFGEROND, Zaak.Status.INGETROKKEN):
        stand = "afgerond"
    elif zaak.status == Zaak.Status.WACHT_OP_INWONER:
        stand = "opgeschort"
    else:
        stand = "te laat" if over < 0 else "bijna" if over <= BIJNA else "ruim"
    return Termijnbeeld(zaak.beslissen_voor, over, stand)


def _zaakregel(zaak: Zaak, dossier_nummer: str, aanvrager: str, stadsdeel: str, vandaag: date) -> Zaakregel:
    return Zaakregel(
        nummer=zaak.nummer,
        soort=zaak.get_soort_display(),
        status=zaak.get_status_display(),
        ontvangen=zaak.ontvangen,
        termijn=termijn(zaak, vandaag),
        dossier_nummer=dossier_nummer,
        aanvrager=aanvrager,
        stadsdeel=stadsdeel,
    )


# -- a case and a decision -------------------------------------------------------------------------


def zaakbeeld(zaak: Zaak, *, gold_op: date | None = None, bekend_op: datetime | None = None) -> Zaakbeeld:
    """A case on the desk, with what the rules say about the first month that the benefit could cover.

    `gold_op` moves that month; `bekend_op` shows what would have followed from the facts known then.
    """
    bekend_op = bekend_op or now()
    ingang = eerste_hele_maand(gold_op or zaak.ontvangen)
    dossier = zaak.dossier
    besluit = Besluit.objects.filter(zaak=zaak).order_by("id").values_list("nummer", flat=True).first()
    voorstel, zin, ontbreekt, bedragen, uitleg = _voorstel(dossier, ingang, bekend_op)
    beeld = dossierbeeld(dossier, gold_op=ingang, bekend_op=bekend_op)
    return Zaakbeeld(
        nummer=zaak.nummer,
        soort=zaak.get_soort_display(),
        status=zaak.get_status_display(),
        ontvangen=zaak.ontvangen,
        termijn=termijn(zaak, localdate(bekend_op)),
        dossier=beeld,
        ingangsdatum=ingang,
        voorstel=voorstel,
        voorstel_zin=zin,
        ontbreekt=ontbreekt,
        bedragen=bedragen,
        uitleg=uitleg,
        besluit_nummer=besluit,
        tijdlijn=tuple(
            gebeurtenis for gebeurtenis in beeld.tijdlijn if gebeurtenis.zaak_nummer == zaak.nummer
        ),
    )


def _voorstel(
    dossier: Dossier, ingang: date, bekend_op: datetime
) -> tuple[str, str, tuple[str, ...], Mapping[str, int], tuple[Stapbeeld, ...]]:
    try:
        geval = geval_op(dossier.pk, ingang, bekend_op)
        genomen = oordeel(dossier.gemeente_id, ingang, geval)
    except FeitOntbreekt as fout:
        plan = regelboek(dossier.gemeente_id).op(ingang).plan
        zinnen = tuple(dict.fromkeys(_wat_ontbreekt(plan.knoop(naam).verklaring) for naam, _ in fout.feiten))
        return "onvolledig", "Er ontbreken nog gegevens om te kunnen beslissen.", zinnen, {}, ()
    except OpstapFout as fout:
        return "onvolledig", fout.zin, (fout.zin,), {}, ()
    if genomen.recht:
        return (
            "toekenning",
            "De regels komen op toekennen.",
            (),
            genomen.bedragen,
            boom(genomen.uitkomst, geval, ["maandbetaling"]),
        )
    zin = f"De regels komen op afwijzen: {genomen.grond}"
    return "afwijzing", zin, (), {}, boom(genomen.uitkomst, geval, ["svb_voert_uit", "recht_op_bijstand"])


def _wat_ontbreekt(verklaring: Any) -> str:
    return str(getattr(verklaring, "vraag", "") or verklaring.titel)


def besluitbeeld(besluit: Besluit) -> Besluitbeeld:
    """A decision with its reasons, decided again from its own facts to show that it still holds."""
    maanden = []
    for nagespeeld in speel_besluit_na(besluit):
        genomen = nagespeeld.oordeel
        namen = ["maandbetaling"] if genomen.recht else ["svb_voert_uit", "recht_op_bijstand"]
        maanden.append(
            Besluitmaand(
                maand=genomen.maand,
                bedragen=genomen.bedragen,
                uitleg=boom(genomen.uitkomst, genomen.geval, namen),
                digest_bewaard=nagespeeld.bewaard["spoor"],
                digest_nu=genomen.digest,
                gelijk=nagespeeld.gelijk,
            )
        )
    bonnen = besluit.bon["maanden"]
    return Besluitbeeld(
        nummer=besluit.nummer,
        soort=besluit.get_soort_display(),
        dossier_nummer=besluit.dossier.nummer,
        zaak_nummer=besluit.zaak.nummer if besluit.zaak else None,
        ingangsdatum=besluit.ingangsdatum,
        genomen_op=besluit.genomen_op,
        genomen_door=besluit.genomen_door,
        medeondertekenaar=besluit.medeondertekenaar,
        samenvatting=samenvatting(besluit),
        grond=besluit.uitkomst["grond"],
        voorbehoud=besluit.uitkomst["voorbehoud"],
        afwijking_reden=besluit.afwijking_reden,
        uitkomst_regels=besluit.uitkomst["regels"],
        bon={naam: waarde or "" for naam, waarde in bonnen[0].items()} if bonnen else {},
        maanden=tuple(maanden),
        naspeelbaar=all(maand.gelijk for maand in maanden),
    )


# -- a month ---------------------------------------------------------------------------------------


def betaalspecificatie(dossier: Dossier, maand: date) -> Betaalspecificatie:
    """What the run of this month pays to the household, line by line, up to the amount in the bank file.

    Errors: SPECIFICATIE-ONTBREEKT when this month was not run for this household.
    """
    run = Maandrun.objects.filter(gemeente=dossier.gemeente_id, maand=maand).first()
    berekeningen = (
        list(Maandberekening.objects.filter(dossier_id=dossier.pk, maandrun=run).order_by("maand"))
        if run
        else []
    )
    vakantiegeld = list(Vakantiegeld.objects.filter(maandrun=run, uitkering__dossier=dossier)) if run else []
    if run is None or not (berekeningen or vakantiegeld):
        raise OpstapFout(
            "SPECIFICATIE-ONTBREEKT",
            f"Over {_in_woorden(maand)} is voor dit dossier niets betaald. "
            "Kies een maand waarin de uitkering loopt.",
        )
    betalingen = _betalingen_van(berekeningen, vakantiegeld)
    regels: list[Specificatieregel] = []
    uitleg: tuple[Stapbeeld, ...] = ()
    for berekening in berekeningen:
        if berekening.maand == maand:
            regels += _maandregels(berekening)
            geval = geval_op(dossier.pk, maand, run.bekend_op)
            uitkomst = regelboek(dossier.gemeente_id).op(maand).probeer(geval, ["maandbetaling"])
            uitleg = boom(uitkomst, geval, ["maandbetaling"])
    regels += [_betalingsregel(betaling) for betaling in betalingen if not _is_maand(betaling, maand)]
    opdracht = next((betaling.betaalopdracht for betaling in betalingen if betaling.betaalopdracht), None)
    return Betaalspecificatie(
        dossier_nummer=dossier.nummer,
        maand=maand,
        betaaldatum=opdracht.uitvoerdatum if opdracht else None,
        regels=tuple(regels),
        totaal=sum(regel.bedrag for regel in regels),
        in_bankbestand=sum(betaling.bedrag_cent for betaling in betalingen),
        iban_gemaskeerd=maskeer_iban(betalingen[0].iban) if betalingen else "",
        vakantiegeld_klaar=_klaar_na(dossier, maand),
        vorderingen=_vorderingen(dossier_id=dossier.pk, maandrun=run.pk),
        uitleg=uitleg,
    )


def _betalingen_van(
    berekeningen: Sequence[Maandberekening], vakantiegeld: Sequence[Vakantiegeld]
) -> list[Betaling]:
    sleutels = [
        f"{berekening_sleutel(rij.uitkering_id, rij.maand, rij.volgnummer)}/{deel}"
        for rij in berekeningen
        for deel in "mv"
    ]
    sleutels += [vakantiegeld_sleutel(rij.uitkering_id, rij.tot_maand) for rij in vakantiegeld]
    return list(
        Betaling.objects.filter(sleutel__in=sleutels).select_related("betaalopdracht").order_by("maand", "id")
    )


def _is_maand(betaling: Betaling, maand: date) -> bool:
    return betaling.soort == Betaling.Soort.MAANDBETALING and betaling.maand == maand


def _maandregels(berekening: Maandberekening) -> list[Specificatieregel]:
    """From the norm down to what is paid this month; the lines add up to the monthly payment."""
    regels = [
        Specificatieregel(
            "norm",
            "Uw norm",
            berekening.norm_cent,
            f"Het bedrag dat volgens de wet bij uw huishouden hoort ({_leefvormtekst(berekening)}).",
            "Participatiewet art. 20 tot en met 24",
        )
    ]
    if berekening.verlaging_cent:
        regels.append(
            Specificatieregel(
                "verlaging",
                "Verlaging van de norm",
                -berekening.verlaging_cent,
                "Uw norm is lager om uw woonlasten of omdat u net van school komt.",
                "Participatiewet art. 27 en 28",
            )
        )
    meetellend = min(berekening.inkomen_na_vrijlating_cent, berekening.bijstandsnorm_cent)
    if berekening.inkomen_cent:
        zin = "Dit deel van uw inkomen gaat van de bijstand af."
        if berekening.vrijlating_cent:
            zin += " Een deel van uw loon mag u houden."
        regels.append(
            Specificatieregel("inkomen", "Uw inkomen", -meetellend, zin, "Participatiewet art. 31 en 32")
        )
    over = berekening.bijstandsnorm_cent - meetellend - berekening.bijstand_cent
    if over:
        regels.append(
            Specificatieregel(
                "geen recht",
                "Geen recht op bijstand",
                -over,
                "Deze maand is er geen recht op bijstand.",
                "Participatiewet art. 19",
            )
        )
    regels.append(
        Specificatieregel(
            "vakantietoeslag",
            "Apart gezet voor uw vakantiegeld",
            -berekening.vakantietoeslag_cent,
            "Dit deel van uw bijstand krijgt u in juni.",
            "Participatiewet art. 19 lid 3 en art. 45",
        )
    )
    return regels


def _leefvormtekst(berekening: Maandberekening) -> str:
    tekst = leefvormtitel(berekening.leefvorm)
    if berekening.aantal_kostendelers > 1:
        tekst += f", {berekening.aantal_kostendelers} volwassenen die de woonkosten delen"
    return tekst


def _betalingsregel(betaling: Betaling) -> Specificatieregel:
    if betaling.soort == Betaling.Soort.VAKANTIETOESLAG:
        return Specificatieregel(
            "vakantiegeld",
            "Uw vakantiegeld",
            betaling.bedrag_cent,
            "De vakantietoeslag die voor u apart was gezet.",
            "Participatiewet art. 45 lid 1",
        )
    return Specificatieregel(
        "nabetaling",
        f"Nabetaling over {_in_woorden(betaling.maand)}",
        betaling.bedrag_cent,
        "Over deze maand is opnieuw gerekend. U kreeg toen te weinig of nog niets.",
        "Participatiewet art. 45 en 54",
    )


def _klaar_na(dossier: Dossier, maand: date) -> int:
    """The holiday reservation after the run of this month, in cents."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT coalesce(-sum(b.bedrag_cent), 0)::bigint FROM financien_boeking b
               JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = %s
               WHERE b.dossier_id = %s AND b.periode <= %s""",
            [RESERVERING_VAKANTIETOESLAG, dossier.pk, f"{maand:%Y-%m}"],
        )
        return int(cursor.fetchone()[0])


def _in_woorden(maand: date) -> str:
    return f"{MAANDNAMEN[maand.month - 1]} {maand.year}"


def maandrunbeeld(gemeente: str, maand: date) -> Maandrunbeeld:
    """What a run did. Errors: MAANDRUN-ONTBREEKT."""
    run = Maandrun.objects.filter(gemeente=gemeente, maand=maand).first()
    if run is None:
        raise OpstapFout("MAANDRUN-ONTBREEKT", f"Over {_in_woorden(maand)} is nog geen maandrun gedraaid.")
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT count(*) FILTER (WHERE volgnummer = 1), count(*) FILTER (WHERE volgnummer > 1),
                      coalesce(sum(verschil_lasten_cent), 0)::bigint,
                      (SELECT count(*) FROM inkomen_vordering v WHERE v.maandrun_id = %(run)s),
                      (SELECT coalesce(sum(v.bedrag_cent), 0)::bigint FROM inkomen_vordering v
                       WHERE v.maandrun_id = %(run)s)
               FROM inkomen_maandberekening WHERE maandrun_id = %(run)s""",
            {"run": run.pk},
        )
        berekend, herrekend, lasten, aantal_vorderingen, vorderingen = cursor.fetchone()
        cursor.execute(
            """SELECT count(*), coalesce(sum(p.bedrag_cent), 0)::bigint, max(o.kenmerk) FROM (
                 SELECT 'uitkering/' || m.uitkering_id || '/' || to_char(m.maand, 'YYYY-MM') || '/'
                        || m.volgnummer || '/' || deel AS sleutel
                 FROM inkomen_maandberekening m, unnest(ARRAY['m', 'v']) AS deel
                 WHERE m.maandrun_id = %(run)s
                 UNION ALL
                 SELECT 'vakantiegeld/' || uitkering_id || '/' || to_char(tot_maand, 'YYYY-MM')
                 FROM inkomen_vakantiegeld WHERE maandrun_id = %(run)s) s
               JOIN financien_betaling p ON p.sleutel = s.sleutel
               LEFT JOIN financien_betaalopdracht o ON o.id = p.betaalopdracht_id""",
            {"run": run.pk},
        )
        aantal_betalingen, betalingen, kenmerk = cursor.fetchone()
    uitval = (
        Uitval.objects.filter(maandrun=run)
        .order_by("uitkering__dossier__nummer", "maand")
        .values_list("uitkering__dossier__nummer", "maand", "code", "zin")
    )
    return Maandrunbeeld(
        maand=maand,
        status=run.get_status_display(),
        bekend_op=run.bekend_op,
        aantal_berekend=berekend,
        aantal_herrekend=herrekend,
        aantal_betalingen=aantal_betalingen,
        bedrag_betalingen=betalingen,
        aantal_vorderingen=aantal_vorderingen,
        bedrag_vorderingen=vorderingen,
        lasten=lasten,
        uitval=tuple(Uitvalregel(*rij) for rij in uitval),
        betaalopdracht=kenmerk or "",
    )


# -- the worklist ----------------------------------------------------------------------------------


def werkvoorraad(
    gemeente: str,
    *,
    status: str = "",
    zoek: str = "",
    sortering: str = "termijn",
    pagina: int = 1,
    per_pagina: int = 25,
    vandaag: date | None = None,
) -> Werkvoorraad:
    """A page of the cases of a municipality, earliest deadline first; by default those still open.

    `status`: one of Zaak.Status, 'alle', or '' for open. `zoek`: part of a case or dossier number.
    """
    vandaag = vandaag or localdate()
    zaken = Zaak.objects.filter(gemeente=gemeente)
    tellingen = dict.fromkeys(Zaak.Status.values, 0)
    tellingen |= dict(zaken.values_list("status").annotate(aantal=Count("id")))
    if status in Zaak.Status.values:
        zaken = zaken.filter(status=status)
    elif status != "alle":
        status, zaken = "", zaken.filter(status__in=_OPEN_STATUS)
    if zoek.strip():
        zaken = zaken.filter(Q(nummer__icontains=zoek.strip()) | Q(dossier__nummer__icontains=zoek.strip()))
    sortering = sortering if sortering in SORTERINGEN else "termijn"
    totaal = zaken.count()
    paginas = max(1, -(-totaal // per_pagina))
    pagina = min(max(pagina, 1), paginas)
    begin = (pagina - 1) * per_pagina
    deel = list(zaken.select_related("dossier").order_by(*SORTERINGEN[sortering])[begin : begin + per_pagina])
    wie = _aanvragers([zaak.dossier_id for zaak in deel], vandaag)
    return Werkvoorraad(
        rijen=tuple(
            _zaakregel(zaak, zaak.dossier.nummer, *wie.get(zaak.dossier_id, ("", "")), vandaag)
            for zaak in deel
        ),
        totaal=totaal,
        pagina=pagina,
        paginas=paginas,
        sortering=sortering,
        status=status,
        zoek=zoek,
        tellingen=tellingen,
    )


def _aanvragers(dossier_ids: Sequence[int], vandaag: date) -> dict[int, tuple[str, str]]:
    """Per dossier the applicant's name and part of town."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT g.dossier_id, p.voornamen || ' ' || p.achternaam, coalesce(a.stadsdeel, '')
            FROM kern_gezinslid g JOIN kern_persoon p ON p.id = g.persoon_id
            LEFT JOIN kern_bewoning b ON b.persoon_id = p.id AND {bekend("b")}
            LEFT JOIN kern_adres a ON a.id = b.adres_id
            WHERE g.dossier_id = ANY(%(dossiers)s) AND g.rol = {Rol.AANVRAGER.value} AND {bekend("g")}""",  # noqa: S608
            {"dossiers": list(dossier_ids), "maand": vandaag, "bekend_op": now()},
        )
        return {dossier: (naam, stadsdeel) for dossier, naam, stadsdeel in cursor.fetchall()}

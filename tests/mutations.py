"""Nothing in, the ways in which people damage a matrix, each with the rules that must speak of it, out."""

from __future__ import annotations

from typing import NamedTuple

from damaged_cells import (
    THRESHOLDS,
    Damage,
    InCell,
    another_id,
    another_name,
    another_number,
    can_rise,
    demanding,
    foreign_name,
    foreign_number,
    has_marks,
    higher,
    misspelt,
    one_more,
    original,
    other_risk,
    renamed,
    silent_alarms,
    swapped_thresholds,
    these,
    translated,
    turned_direction,
    two_ids,
    unfounded,
)
from damaged_sites import MARK, RETIRED
from damaged_tables import (
    added_row,
    bar_in_words,
    broken_separator,
    doubled_header,
    doubled_row,
    foreign_header,
    lost_row,
    misspelt_header,
    outdated_count,
    row_lost_in_source,
    short_separator,
    swapped_columns,
    text_above,
    unassessed,
    uncited_factor,
    untreated_assessment,
    unwaived_factor,
    with_cell,
    without_cell,
    without_column,
    without_separator,
    wrong_count,
)

from baqueano.model.criteria import ASSESSMENT, TABLES


class Kind(NamedTuple):
    """A way to damage a matrix: every MARK that `damage` leaves is where one of the `rules` must speak."""

    name: str
    rules: tuple[str, ...]
    damage: Damage


VALUE = ("matrix-value-wrong",)
EMPTY = ("matrix-cell-empty",)
DIFFERS = ("matrix-value-differs",)
DEMAND = ("matrix-demand-unmet",)
LEVEL_WRONG = ("matrix-level-wrong",)
LEVEL_UNKNOWN = ("matrix-level-unknown",)
NOT_RECOGNISED = ("matrix-not-recognised",)
UNKNOWN_ID = ("reference-unknown",)
UNKNOWN_ROW = ("matrix-row-unknown",)

RISKS = (ASSESSMENT, "treatment")

OFF_SCALE = these("0", "6", "x", "3.5", "3,5", "-1", '"3 "', "3/4", "III", "²", "tres")
NO_DATE = these("2026-02-30", "2026-13-01", "31/12/2026", "2026-1-5", "mañana", "2026")
LEVELS = {ASSESSMENT: "level", "treatment": "residual_level"}

KINDS: tuple[Kind, ...] = (
    Kind("a cell too few", ("matrix-cell-count",), without_cell),
    Kind("a cell too many", ("matrix-cell-count",), with_cell),
    Kind("a bar in words", ("matrix-cell-count",), bar_in_words),
    Kind("no separator", NOT_RECOGNISED, without_separator),
    Kind("a broken separator", NOT_RECOGNISED, broken_separator),
    Kind("a separator too short", NOT_RECOGNISED, short_separator),
    Kind("text right above", NOT_RECOGNISED, text_above),
    Kind("a header misspelt", ("matrix-column-unknown",), misspelt_header),
    Kind("a header of another language", ("matrix-column-foreign",), foreign_header),
    Kind("a header twice", ("matrix-column-repeated",), doubled_header),
    Kind("a required column gone", ("matrix-column-missing",), without_column),
    Kind("columns swapped in a translation", ("matrix-column-order",), swapped_columns),
    Kind("likelihood off the scale", VALUE, InCell((ASSESSMENT,), ("likelihood",), OFF_SCALE)),
    Kind("impact off the scale", VALUE, InCell((ASSESSMENT,), ("impact",), OFF_SCALE)),
    Kind(
        "residual off the scale", VALUE, InCell(("treatment",), ("residual_likelihood", "residual_impact"), OFF_SCALE)
    ),
    Kind("a level misspelt", LEVEL_UNKNOWN, InCell(tuple(LEVELS), tuple(LEVELS.values()), misspelt)),
    Kind("a level of another language", LEVEL_UNKNOWN, InCell(tuple(LEVELS), tuple(LEVELS.values()), foreign_name)),
    Kind("a wrong level", LEVEL_WRONG, InCell((ASSESSMENT,), ("level",), another_name)),
    Kind("a wrong residual level", LEVEL_WRONG, InCell(("treatment",), ("residual_level",), another_name)),
    Kind(
        "residual likelihood above",
        ("matrix-residual-above",),
        InCell(("treatment",), ("residual_likelihood",), higher, can_rise("likelihood")),
    ),
    Kind(
        "residual impact above",
        ("matrix-residual-above",),
        InCell(("treatment",), ("residual_impact",), higher, can_rise("impact")),
    ),
    Kind("residual lowered without a tool", ("matrix-residual-unfounded",), unfounded),
    Kind("no tool", DEMAND, InCell(("treatment",), ("tools",), these(""), demanding("tool"))),
    Kind("no indicator", DEMAND, InCell(("treatment",), ("indicators",), these(""), demanding("indicator"))),
    Kind("no lead", DEMAND, InCell(("treatment",), ("lead",), these(""), demanding("lead"))),
    Kind("no deadline", DEMAND, InCell(("treatment",), ("deadline",), these(""), demanding("deadline"))),
    Kind("no alarm for a critical risk", DEMAND, silent_alarms),
    Kind("thresholds swapped", ("matrix-thresholds-disordered",), swapped_thresholds),
    Kind("the direction turned", ("matrix-thresholds-disordered",), turned_direction),
    Kind("a threshold empty", EMPTY, InCell(("indicators",), THRESHOLDS, these(""))),
    Kind("no source", EMPTY, InCell(("indicators",), ("source",), these(""))),
    Kind("no frequency", EMPTY, InCell(("indicators",), ("frequency",), these(""))),
    Kind("no sign", EMPTY, InCell(("indicators",), ("sign",), these(""))),
    Kind("no evidence", EMPTY, InCell(("actions",), ("evidence",), these(""))),
    Kind("no measure", EMPTY, InCell(("actions",), ("measure",), these(""))),
    Kind("an action against no risk", EMPTY, InCell(("actions",), ("risks",), these(""))),
    Kind("no likelihood", EMPTY, InCell((ASSESSMENT,), ("likelihood", "impact"), these(""))),
    Kind("no level", EMPTY, InCell((ASSESSMENT,), ("level",), these(""))),
    Kind("no name", EMPTY, InCell((ASSESSMENT,), ("risk",), these(""))),
    Kind(
        "a threshold that is no number", VALUE, InCell(("indicators",), ("watch", "alarm"), these("ocho", "~8", "8 %"))
    ),
    Kind("an impossible date", VALUE, InCell(("treatment", "actions"), ("deadline",), NO_DATE)),
    Kind("a trend misspelt", VALUE, InCell((ASSESSMENT,), ("trend", "confidence", "territory"), misspelt)),
    Kind("a trend of another language", VALUE, InCell((ASSESSMENT,), ("trend", "confidence"), foreign_name)),
    Kind("a frequency misspelt", VALUE, InCell(("indicators",), ("frequency", "direction"), misspelt)),
    Kind("a row twice", ("matrix-row-repeated",), doubled_row),
    Kind("a row lost in a translation", ("matrix-row-missing",), lost_row),
    Kind("a row lost in the source", ("matrix-row-extra",), row_lost_in_source),
    Kind("a row more in a translation", ("matrix-row-extra", *UNKNOWN_ROW), added_row),
    Kind("an id that no risk has", UNKNOWN_ROW, InCell(RISKS, ("id",), other_risk("R-98"))),
    Kind("the id of a retired risk", UNKNOWN_ROW, InCell(RISKS, ("id",), other_risk(RETIRED))),
    Kind("the id of a tool as a risk", UNKNOWN_ROW, InCell(RISKS, ("id",), other_risk("T-01"))),
    Kind("words as an id", UNKNOWN_ROW, InCell(TABLES, ("id",), these("pendiente", "R01", "R-1", "—"))),
    Kind("no id", EMPTY, InCell(TABLES, ("id",), these(""))),
    Kind("two ids in a row", UNKNOWN_ROW, InCell(RISKS, ("id",), two_ids)),
    Kind("a tool as an indicator", VALUE, InCell(("treatment",), ("indicators",), these(f"[{MARK}T-01](ref:T-01)"))),
    Kind("an indicator as a tool", VALUE, InCell(("treatment",), ("tools",), these(f"[{MARK}I-01](ref:I-01)"))),
    Kind(
        "words as a tool", VALUE, InCell(("treatment",), ("tools", "indicators", "lead"), these("pendiente", "todas"))
    ),
    Kind("measures without an assessment", ("matrix-row-unassessed",), untreated_assessment),
    Kind("a factor that no risk cites", ("matrix-factor-missing",), uncited_factor),
    Kind("a factor waived no more", ("matrix-factor-missing",), unwaived_factor),
    Kind(
        "a number of another language",
        ("matrix-number-foreign",),
        InCell(("indicators",), THRESHOLDS, foreign_number, has_marks),
    ),
    Kind("a wrong count in the text", ("matrix-count-differs",), wrong_count),
    Kind("a count from before a row was gone", ("matrix-count-differs",), outdated_count),
    Kind("a risk renamed", ("matrix-risk-name-differs",), InCell((ASSESSMENT,), ("risk",), renamed)),
    Kind("a risk in no matrix", ("matrix-risk-unlisted",), unassessed),
    Kind(
        "a threshold changed in a translation",
        DIFFERS,
        InCell(("indicators",), THRESHOLDS, another_number, translated),
    ),
    Kind(
        "a threshold changed in the source",
        DIFFERS,
        InCell(("indicators",), THRESHOLDS, another_number, original, is_told_of_twins=True),
    ),
    Kind(
        "likelihood changed in a translation",
        DIFFERS,
        InCell((ASSESSMENT,), ("likelihood", "impact"), another_number, translated),
    ),
    Kind(
        "a date changed in a translation",
        DIFFERS,
        InCell(("treatment", "actions"), ("deadline",), these("2031-01-31"), translated),
    ),
    Kind(
        "a date changed in the source",
        DIFFERS,
        InCell(("treatment", "actions"), ("deadline",), these("2031-01-31"), original, is_told_of_twins=True),
    ),
    Kind(
        "a trend changed in a translation",
        DIFFERS,
        InCell((ASSESSMENT,), ("trend", "confidence", "territory"), another_name, translated),
    ),
    Kind(
        "a frequency changed in the source",
        DIFFERS,
        InCell(("indicators",), ("frequency",), another_name, original, is_told_of_twins=True),
    ),
    Kind(
        "another tool in a translation",
        DIFFERS,
        InCell(("treatment",), ("tools", "indicators", "lead"), another_id, translated),
    ),
    Kind(
        "another risk in the source",
        DIFFERS,
        InCell(("actions",), ("risks", "lead"), another_id, original, is_told_of_twins=True),
    ),
    Kind("an unknown tool", UNKNOWN_ID, InCell(("treatment",), ("tools",), one_more("T-99"))),
    Kind("an unknown indicator", UNKNOWN_ID, InCell(("treatment",), ("indicators",), one_more("I-99"))),
    Kind("an unknown institution", UNKNOWN_ID, InCell(("treatment", "actions"), ("lead",), one_more("INST-99"))),
    Kind("an unknown risk", UNKNOWN_ID, InCell(("actions",), ("risks",), one_more("R-99"))),
)

"""A partnership's rounds as they would be published if nothing were withheld or rounded: what the attacks are tried on first."""

import numpy as np

from attacking import measures
from model import Partnership
from scoring import Answers, context_figures, indicator_figures, measure_figures


def unprotected(partnership: Partnership) -> dict[str, dict]:
    """For each date a file in the shape of the program's."""
    instrument, files, before = partnership.instrument, {}, None
    for round in partnership.rounds:
        answers = Answers(instrument, round)
        known = measures(partnership)

        def record(id: str, among=None) -> dict:
            figures = measure_figures(answers, known[id][0], [], partnership.smallest, among)
            return {"id": id, "mean": None, "sd": None, "quartiles": None, "agreement": None} | figures

        asked = [one.id for dimension in instrument.dimensions for one in dimension.all_indicators if one.id in answers.column]
        axes = [axis.id for axis in instrument.axes or ()]
        data = {
            "date": round.date, "n": answers.count, "minimum": partnership.smallest,
            "dimensions": [record(one.id) for one in instrument.all_dimensions],
            "indicators": [{"id": id, "mean": None, "sd": None, "agreement": None, "counts": None} | indicator_figures(answers, id) for id in asked],
            "context": [
                {"id": one.id} | context_figures(answers, one, 1) for dimension in instrument.dimensions for one in dimension.asked
                if one.context and one.id in answers.column],
            "quadrant": [record(id) for axis in instrument.axes or () for id in (axis.id, *(part for part, _ in axis.parts))],
            "groups": {}, "previous": before and {"date": before["date"], "dimensions": []},
        }
        for place, column in enumerate(round.columns):
            data["groups"][column] = []
            for value in sorted({one.groups[place] for one in answers.people}):
                among = np.array([one.groups[place] == value for one in answers.people])
                data["groups"][column].append({
                    "value": value, "n": int(among.sum()), "dimensions": [record(one.id, among) for one in instrument.dimensions],
                    "quadrant": [record(id, among) for id in axes]})
        files[round.date] = before = data
    return files

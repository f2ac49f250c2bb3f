/// A file of a partnership's golden rules, with a remark and a text of its own.
package let recordedRules = """
    ---
    discussed: 2022-03-01
    steps:
      - step: wensen
        state: partly  # not all of it
        evidence: Gezegd in maart
      - step: werking
        state: met
        since: 2022-06-07
    ---
    Wat de tafel zei.

    """

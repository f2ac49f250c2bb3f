// swift-tools-version: 6.1
import PackageDescription

/// Whether the fuzzers are built, in a folder of their own.
///
/// See Tests/Fuzzing. An ordinary build knows nothing of them.
let isFuzzed = Context.environment["KRING_FUZZ"] != nil

/// What fuzzed code tells libFuzzer of the ways through it, and names that the fuzzers reach in an optimised build too.
let watched: [SwiftSetting] = isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])] : []

let plain: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
]
let settings = plain + watched

/// What debug builds optimise too: geometry and disclosure control take ten times as long without it, in every run of the tests.
///
/// 342 municipalities a minute instead of seven seconds, 44 random partnerships 150 seconds instead of 19.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "kring",
    platforms: [.macOS(.v14)],
    products: [.executable(name: "kring", targets: ["kring"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
        .target(name: "CFileSystem"),
        .target(name: "Diagnostics", swiftSettings: settings),
        .target(name: "Files", dependencies: ["Diagnostics", "CFileSystem"], swiftSettings: settings),
        .target(name: "Model", dependencies: ["Diagnostics"], swiftSettings: settings),
        .target(name: "Analysis", dependencies: ["Model"], swiftSettings: settings + optimised),
        .target(
            name: "Reading", dependencies: ["Model", "Diagnostics", "Files", .product(name: "Yams", package: "Yams")],
            exclude: ["Instruments", "Scaffolds"],
            swiftSettings: settings, plugins: ["EmbedFiles"]),
        .target(name: "Collecting", dependencies: ["Model", "Diagnostics", "Reading"], swiftSettings: settings),
        .target(name: "Planning", dependencies: ["Model", "Analysis", "Diagnostics"], swiftSettings: settings),
        .target(name: "ChartDrawing", swiftSettings: settings + optimised),
        .target(
            name: "Rendering",
            dependencies: [
                "Model", "Analysis", "Planning", "ChartDrawing", "Diagnostics", "CCmark", "CQRCode",
                .product(name: "Mustache", package: "swift-mustache"),
            ], swiftSettings: settings),
        .target(
            name: "Publishing", dependencies: ["Planning", "Rendering", "Diagnostics", "Files", "CFileSystem"], swiftSettings: settings),
        .testTarget(
            name: "RenderingTests", dependencies: ["Rendering", "ChartDrawing", "Diagnostics", "Model", "SnapshotTesting"],
            exclude: ["QuickResponse/Snapshots"], swiftSettings: settings),
        .executableTarget(
            name: "kring",
            dependencies: [
                "Model", "Analysis", "Reading", "Collecting", "Planning", "Rendering", "Publishing", "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: settings),
        .executableTarget(name: "embed-files", swiftSettings: plain),
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
        .target(name: "SnapshotTesting", path: "Tests/Snapshots", swiftSettings: settings),
        .testTarget(
            name: "ChartDrawingTests", dependencies: ["ChartDrawing", "SnapshotTesting"], exclude: ["Snapshots"], swiftSettings: settings),
        .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
        .testTarget(name: "ModelTests", dependencies: ["Model"], swiftSettings: settings),
        .testTarget(name: "AnalysisTests", dependencies: ["Analysis", "Model", "Diagnostics", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "ReadingTests", dependencies: ["Reading", "Model", "Diagnostics", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "CollectingTests", dependencies: ["Collecting", "Reading", "Model", "Diagnostics", "TestSupport"], swiftSettings: settings
        ),
        .testTarget(name: "PlanningTests", dependencies: ["Planning", "Model", "Diagnostics"], swiftSettings: settings),
        .testTarget(
            name: "PublishingTests",
            dependencies: ["Publishing", "Files", "Planning", "Rendering", "Model", "Reading", "Diagnostics", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "kringTests",
            dependencies: [
                "kring", "Publishing", "Planning", "Rendering", "Reading", "Collecting", "Analysis", "Model", "Diagnostics",
                "SnapshotTesting",
                "TestSupport",
            ], exclude: ["Broken", "BrokenImports", "BrokenContactImports", "BrokenChecklistImports", "Snapshots"], swiftSettings: settings),
    ]
)

/// The ways into the program that are fuzzed, and what else is in their folder.
let entrances: [Target.Dependency] = ["Reading", "Collecting", "Rendering", "Model", "Diagnostics", "TestSupport"]
let fuzzing: Target =
    isFuzzed
    ? .executableTarget(
        name: "kring-fuzz", dependencies: entrances, path: "Tests/Fuzzing", exclude: ["Replay", "Seeds", "Crashes"],
        sources: ["Entrances", "Harness"],
        swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])], linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
    : .testTarget(
        name: "FuzzingTests", dependencies: entrances, path: "Tests/Fuzzing", exclude: ["Harness", "Seeds", "Crashes"],
        sources: ["Entrances", "Replay"], swiftSettings: settings)
package.targets.append(fuzzing)

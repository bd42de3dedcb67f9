package dev.stepwell.api;

import java.util.List;

/** The slugs of the starting list, in their order: they never change. */
final class Slugs {

  private Slugs() {}

  static List<String> ofConditions() {
    return List.of(
        "arthritis",
        "bulging-disc",
        "cervical-radiculopathy",
        "deep-vein-thrombosis",
        "degenerative-disc-disease",
        "herniated-disc",
        "ligament-sprains-and-muscle-strains",
        "neuropathy",
        "peripheral-artery-disease",
        "pinched-nerve",
        "radiculopathy",
        "sciatica",
        "spinal-stenosis",
        "spondylolisthesis",
        "spondylosis",
        "tendonitis");
  }
}
